// SPDX-License-Identifier: GPL-3.0-or-later
// FilterEdit: the line that a filter is typed in. It paints what it is told: whether the text is right, the
// place of the fault underlined, and a remark at its end. Owned by the filter bar.
// Thread-safety: GUI thread only.
#pragma once

#include "filter/filter_check.h"
#include "state/theme_state.h"

#include <QLineEdit>

#include <optional>

namespace hindcast::widgets {

/// Unfinished: wrong as it is, but only because more is to come.
enum class FilterVerdict { None, Good, Doubtful, Unfinished, Wrong };

class FilterEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(ThemeState* theme, QWidget* parent = nullptr);

    void setVerdict(FilterVerdict verdict, const std::optional<FilterFault>& fault);
    FilterVerdict verdict() const { return m_verdict; }
    QColor verdictColor() const;
    /// "212 of 8,311,907", beside the sign of the verdict.
    void setRemark(const QString& remark);
    const QString& remark() const { return m_remark; }
    /// A button inside the line, at its right end; the first one given is outermost.
    void addButton(QWidget* button);
    void placeButtons();
    /// Another text in place of all that can be undone; tells nobody.
    void replaceAll(const QString& text);
    /// Pixels from the left of the widget to the text's character.
    int xOf(int position) const;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintFault(QPainter& painter) const;
    int paintRemark(QPainter* painter) const; ///< its width; nullptr only measures
    ThemeState* m_theme;
    FilterVerdict m_verdict = FilterVerdict::None;
    std::optional<FilterFault> m_fault;
    QString m_remark;
    QList<QWidget*> m_buttons;
    int m_buttonRoom = 0;
};

} // namespace hindcast::widgets
