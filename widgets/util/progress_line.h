// SPDX-License-Identifier: GPL-3.0-or-later
// ProgressLine: a thin line in the accent colour that fills up while something long is under way; takes the
// same room when nothing is. Owned by its parent widget. Thread-safety: GUI thread only.
#pragma once

#include <QWidget>

#include <optional>

namespace hindcast::widgets {

class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget* parent = nullptr);

    /// 0 to 1; nothing: it is not under way.
    void setShare(std::optional<double> share);
    std::optional<double> share() const { return m_share; }
    QSize sizeHint() const override { return {100, kHeight}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static constexpr int kHeight = 2;
    std::optional<double> m_share;
};

} // namespace hindcast::widgets
