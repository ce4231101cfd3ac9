// SPDX-License-Identifier: GPL-3.0-or-later
// ElidedLabel: one line of a muted, a strong and another muted part that is cut with an ellipsis where it
// does not fit; the whole text is in the tooltip then, and Copy in the context menu gives what it stands for.
// Owned by its parent widget. Thread-safety: GUI thread only.
#pragma once

#include <QFont>
#include <QWidget>

#include <functional>

class QMenu;

namespace hindcast::widgets {

class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setText(const QString& text) { setParts({}, text, {}); }
    void setParts(const QString& before, const QString& main, const QString& after);
    QString text() const { return m_before + m_main + m_after; }
    /// What Copy gives; null: no context menu.
    void setCopyText(const QString& text) { m_copy = text; }
    /// Adds entries behind Copy.
    void setMenuFiller(std::function<void(QMenu*)> fill) { m_fillMenu = std::move(fill); }

    enum class Look { Plain, Strong, Mono, Small };
    void setLook(Look look);
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    /// The part before and after in the muted colour; the main part too when all is said quietly.
    void setMuted(bool muted);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QFont mainFont() const;
    QFont sideFont() const;
    int textWidth() const;
    QString m_before, m_main, m_after, m_copy;
    std::function<void(QMenu*)> m_fillMenu;
    Look m_look = Look::Plain;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    bool m_muted = false;
};

} // namespace hindcast::widgets
