// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/json_tree_view.h"

#include "expression/vocabulary.h"
#include "filter/filter_clause.h"
#include "models/state_model.h"
#include "util/fonts.h"
#include "util/literal_text.h"
#include "util/value_text.h"
#include "json/pointer.h"
#include "json/print.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace hindcast::widgets {
namespace {

constexpr std::size_t kManyMembers = 40;
constexpr std::size_t kManyItems = 5;
constexpr int kDeep = 4;
constexpr int kShortLine = 56;

class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {100, monoRowHeight()};
    }
};

} // namespace

JsonTreeView::JsonTreeView(JsonTreeModel* model, ThemeState* theme, QWidget* parent)
    : QTreeView(parent), m_model(model), m_theme(theme) {
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new RowDelegate(this));
    setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &JsonTreeView::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &JsonTreeView::restore);
    connect(theme, &ThemeState::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& i) { setOpen(i, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& i) { setOpen(i, false); });
    restore();
}

QString JsonTreeView::keyOf(const QModelIndex& index) const {
    QString prefix;
    for (const TreeNode* up = &m_model->entry(index); up; up = up->parent)
        if (static_cast<const JsonNode*>(up)->section) prefix = QString::number(up->row) + QLatin1Char(':');
    return prefix + m_model->path(index);
}

void JsonTreeView::setOpen(const QModelIndex& index, bool open) {
    if (!m_restoring) m_open.insert(keyOf(index), open);
}

void JsonTreeView::remember() {
    m_scroll = verticalScrollBar()->value();
    m_restoring = true;
}

void JsonTreeView::restore() {
    m_restoring = true;
    openBelow({});
    if (!m_path.isNull()) {
        const QModelIndex index = m_model->find(m_path);
        if (index.isValid()) selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
    doItemsLayout();
    verticalScrollBar()->setValue(m_scroll);
    m_restoring = false;
}

void JsonTreeView::openBelow(const QModelIndex& parent) {
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!m_model->hasChildren(index)) continue;
        if (!m_open.value(keyOf(index), opensByItself(index))) continue;
        expand(index);
        openBelow(index);
    }
}

bool JsonTreeView::opensByItself(const QModelIndex& index) const {
    const JsonNode& node = m_model->entry(index);
    if (node.section) return true;
    if (depthOf(index) >= kDeep) return false;
    const json::Value* value = node.value();
    if (!value) return false;
    if (value->isArray()) return value->size() <= kManyItems;
    const bool shortItem = node.entry.isIndex && lineText(*value, kShortLine).size() < kShortLine;
    return value->size() <= kManyMembers && !shortItem;
}

void JsonTreeView::selectPath(const QString& path) {
    if (path == m_path && path.isNull() == m_path.isNull()) return;
    m_path = path;
    const QScopedValueRollback<bool> quiet(m_restoring, true);
    const QModelIndex index = path.isNull() ? QModelIndex() : m_model->find(path);
    if (index.isValid())
        showIndex(index);
    else
        selectionModel()->clear();
}

void JsonTreeView::showIndex(const QModelIndex& index) {
    const QScopedValueRollback<bool> quiet(m_restoring, true);
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        expand(up);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    m_path = m_model->path(index);
}

void JsonTreeView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (m_restoring || !current.isValid()) return;
    m_path = m_model->path(current);
    emit pathSelected(m_path);
}

int JsonTreeView::depthOf(const QModelIndex& index) {
    int depth = 0;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        ++depth;
    return depth;
}

RowLook JsonTreeView::look(const QModelIndex& index, const QStyleOptionViewItem& option) const {
    RowLook look;
    look.depth = depthOf(index);
    look.hasChildren = m_model->hasChildren(index);
    look.expanded = isExpanded(index);
    look.selected = selectionModel()->isSelected(index);
    look.focused = hasFocus() && currentIndex() == index && (option.state & QStyle::State_Enabled);
    look.remark = remark(index);
    return look;
}

void JsonTreeView::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    ValueRowPainter(*painter, theme(), texts()).draw(option.rect, m_model->entry(index), look(index, option));
}

void JsonTreeView::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && m_model->hasChildren(index)) {
        const QRect row = visualRect(index);
        const QRect twisty = ValueRowPainter::twisty(depthOf(index), row.height())
                                 .translated(partLeft(event->pos().x()), row.top());
        if (twisty.contains(event->pos())) {
            setExpanded(index, !isExpanded(index));
            return;
        }
    }
    QTreeView::mousePressEvent(event);
}

void JsonTreeView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    if (event->matches(QKeySequence::Copy) && index.isValid()) {
        if (const json::Value* value = m_model->entry(index).value())
            QApplication::clipboard()->setText(copyText(*value));
        return;
    }
    QTreeView::keyPressEvent(event);
}

void JsonTreeView::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || !m_model->entry(index).value()) return;
    const json::Value value = *m_model->entry(index).value();
    const QString path = m_model->path(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copy = [](const QString& text) { QApplication::clipboard()->setText(text); };
    menu->addAction(tr("Copy value"), QKeySequence::Copy, this, [=] { copy(copyText(value)); });
    menu->addAction(tr("Copy path"), this, [=] { copy(path); });
    menu->addAction(tr("Copy as JSON"), this,
                    [=] { copy(QString::fromStdString(json::printPretty(value))); });
    if (m_filter) {
        menu->addSeparator();
        addFilterMenu(menu, index);
    }
    if (hasOrigin(index)) {
        menu->addSeparator();
        const QPersistentModelIndex kept(index);
        menu->addAction(tr("Go to the event that set it"), this, [this, kept] {
            if (kept.isValid()) emit originRequested(kept);
        });
    }
    const QPoint place = event->reason() == QContextMenuEvent::Keyboard
                             ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                             : event->globalPos();
    menu->popup(place);
}

/// A single value by what it is, an array or object by that it is there.
void JsonTreeView::addFilterMenu(QMenu* menu, const QModelIndex& index) {
    std::vector<expression::Step> steps;
    auto root = expression::Root::Data;
    for (QModelIndex up = index; up.isValid(); up = up.parent()) {
        const JsonNode& node = m_model->entry(up);
        if (node.section) {
            root = node.entry.rightKey.empty() ? expression::Root::Data : expression::Root::Meta;
            break;
        }
        const std::string& key = node.entry.right ? node.entry.rightKey : node.entry.leftKey;
        steps.insert(steps.begin(), {key, node.entry.isIndex ? json::arrayIndex(key) : std::nullopt, {}});
    }
    const QString path = QString::fromStdString(expression::pathText(root, steps));
    if (const auto literal = literalOf(*m_model->entry(index).value()))
        addFilterActions(menu, m_filter, path, *literal);
    else
        addClauseAction(menu, m_filter, tr("Filter by events that have this: %1"),
                        QStringLiteral("exists(%1)").arg(path));
}

bool JsonTreeView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(),
                           literalText(indexAt(help->pos()).data(Qt::ToolTipRole).toString()), viewport());
        return true;
    }
    return QTreeView::viewportEvent(event);
}

void JsonTreeView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        m_texts.useFonts();
        scheduleDelayedItemsLayout();
    }
    QTreeView::changeEvent(event);
}

StateTreeView::StateTreeView(StateModel* model, ThemeState* theme, QWidget* parent)
    : JsonTreeView(model, theme, parent), m_state(model) {
    connect(model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
}

QString StateTreeView::remark(const QModelIndex& index) const {
    // An open container's own leaves say it.
    return isExpanded(index) ? QString() : m_state->blameText(index);
}

bool StateTreeView::hasOrigin(const QModelIndex& index) const {
    return m_state->blame(index).has_value();
}

} // namespace hindcast::widgets
