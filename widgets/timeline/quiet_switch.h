// SPDX-License-Identifier: GPL-3.0-or-later
// QuietSwitch: two or more words of which one is chosen, in one frame. Made of radio buttons, so arrow keys
// and assistive technology know it. Owned by its parent. Thread-safety: GUI thread only.
#pragma once

#include <QButtonGroup>
#include <QRadioButton>
#include <QWidget>

namespace hindcast::widgets {

class QuietSwitch : public QWidget {
    Q_OBJECT
public:
    explicit QuietSwitch(const QString& name, const QStringList& words, QWidget* parent = nullptr);

    int choice() const { return m_group->checkedId(); }
    /// Does not emit chosen().
    void setChoice(int choice);
    /// A word that cannot be chosen says why.
    void setPossible(int choice, bool possible, const QString& why = {});

signals:
    void chosen(int choice);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
};

class QuietSwitchWord : public QRadioButton {
    Q_OBJECT
public:
    using QRadioButton::QRadioButton;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
};

} // namespace hindcast::widgets
