// SPDX-License-Identifier: GPL-3.0-or-later
// MappingPanel: says which columns of a table, or members of records, are the fields of events; begins with a
// proposal, can be loaded and saved as a mapping file. Owned by its parent. Thread-safety: GUI thread only.
#pragma once

#include "source/mapping_draft.h"

#include <QWidget>

#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;

namespace hindcast::app {

class MappingPanel : public QWidget {
    Q_OBJECT
public:
    explicit MappingPanel(QWidget* parent = nullptr);

    /// One for each table, the likeliest first, which is shown.
    void setProposals(std::vector<source::MappingProposal> proposals);
    /// What was made before for this source, instead of a proposal.
    void setDraft(const source::MappingDraft& draft);
    source::MappingDraft draft() const;
    /// The text of the mapping file. Errors: Invalid, with the place.
    Result<std::string> text() const;

signals:
    void changed();

private:
    void fillColumns();
    void showDraft(const source::MappingDraft& draft);
    const source::MappingProposal* proposal() const;
    void load();
    void save();
    void complain(const QString& text);

    std::vector<source::MappingProposal> m_proposals;
    QComboBox *m_table, *m_order, *m_unit;
    std::vector<std::pair<std::string, QComboBox*>> m_fields;
    QLabel* m_error;
    bool m_filling = false;
};

} // namespace hindcast::app
