// SPDX-License-Identifier: GPL-3.0-or-later
// FilterBar: the row under the omnibox: the field for the filter with completion and what is wrong about it,
// history, saved filters, and whether the rest is hidden or greyed. Enter applies, Esc goes back to the
// filter in force and then leaves. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "filter/filter_check.h"
#include "state/pane_context.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace hindcast::widgets {

class FilterEdit;
class FilterPopup;
class SavedFilters;

class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(const PaneContext& context, QWidget* parent = nullptr);

    /// Takes the focus with all selected.
    void startTyping();
    /// The text could not be applied: says why at the place.
    void refuse(const QString& text, const expression::Checked& checked);
    void save();
    void applyTheme();

    FilterEdit* edit() const { return m_edit; }
    FilterPopup* popup() const { return m_popup; }
    SavedFilters* saved() const { return m_saved; }
    QToolButton* clearButton() const { return m_clear; }
    QToolButton* dimButton() const { return m_dim; }

signals:
    void done(); ///< the field is left

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void edited();
    void ask(bool completing, bool forced = false);
    void takeCheck(const QString& text, const std::optional<FilterFault>& fault);
    void takeCompletion(const QString& text, const FilterCompletion& completion);
    void accept(int candidate);
    void apply();
    void clear();
    void escape();
    bool key(int key, Qt::KeyboardModifiers modifiers);
    void walkHistory(int by);
    void showRecent();
    void showInForce();
    void showState();
    void showPopup();
    void closePopup();
    bool isInForce() const;

    PaneContext m_context;
    FilterCheck* m_check;
    QLabel* m_label;
    FilterEdit* m_edit;
    FilterPopup* m_popup;
    SavedFilters* m_saved;
    QToolButton *m_clear, *m_recent, *m_dim, *m_add;
    std::optional<FilterFault> m_fault;
    std::optional<QString> m_judged; ///< the text that m_fault is about
    FilterCompletion m_completion;
    bool m_completing = false; ///< candidates are wanted
    bool m_forced = false;     ///< by Ctrl+Space: whatever they are
    bool m_insist = false;     ///< it was to be applied: no fault is taken for unfinished
    qsizetype m_place = -1;    ///< in the history; -1: not in it
    QString m_draft;           ///< what was typed before walking the history
};

} // namespace hindcast::widgets
