// SPDX-License-Identifier: GPL-3.0-or-later
// RawTab: payload or metadata of an event as stored: its text byte for byte, or indented, or a hex dump
// where it is no text. Owned by the event pane. Thread-safety: GUI thread only.
#pragma once

#include "session/rows.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QPlainTextEdit;
class QToolButton;

namespace hindcast::widgets {

/// Bodies longer than this are shown in part; copying always gives all.
inline constexpr std::size_t kShownBytes = 1 << 20;

class RawTab : public QWidget {
    Q_OBJECT
public:
    explicit RawTab(QWidget* parent = nullptr);

    void setEvent(std::shared_ptr<const session::EventDetail> event);
    void setPretty(bool pretty);
    void showMetadata(bool metadata);
    QString text();

public slots:
    /// Everything that is stored of what is shown.
    void copyAll();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Body {
        event::BodyKind kind = event::BodyKind::Absent;
        const std::string* text = nullptr;
        const json::Value* value = nullptr;
    };
    Body body() const;
    void fill();
    std::shared_ptr<const session::EventDetail> m_event;
    bool m_metadata = false;
    bool m_stale = false; ///< the text is of an event before: nobody saw it
    QToolButton* m_payloadButton;
    QToolButton* m_metadataButton;
    QCheckBox* m_pretty;
    QToolButton* m_copy;
    QPlainTextEdit* m_text;
};

} // namespace hindcast::widgets
