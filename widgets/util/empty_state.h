// SPDX-License-Identifier: GPL-3.0-or-later
// EmptyState: what stands where content would be: what it would be, why it is not there, and one action.
// Owned by its pane. Thread-safety: GUI thread only.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace hindcast::widgets {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// `action` empty: no button. Texts are plain.
    void setTexts(const QString& title, const QString& reason, const QString& action = {});
    QString title() const;
    QString reason() const;
    QPushButton* button() const { return m_button; }

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyFonts();
    QLabel* m_title;
    QLabel* m_reason;
    QPushButton* m_button;
};

} // namespace hindcast::widgets
