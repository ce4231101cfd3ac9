// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/quiet_table.h"

#include "util/fonts.h"
#include "util/literal_text.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>
#include <numeric>
#include <vector>

namespace hindcast::widgets {
namespace {

constexpr int kCellMargin = 8;
constexpr int kMarkGap = 5;

class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& given,
               const QModelIndex& index) const override {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        QRect text = option.rect.adjusted(kCellMargin, 0, -kCellMargin, 0);
        if (!option.icon.isNull()) {
            constexpr int kSide = QuietTable::kMark;
            const QRect mark(text.left() - 1, text.center().y() - kSide / 2, kSide, kSide);
            option.icon.paint(painter, mark);
            text.setLeft(mark.right() + kMarkGap);
        }
        painter->drawText(text, int(option.displayAlignment) | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(option.text, Qt::ElideRight, text.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const int mark = option.icon.isNull() ? 0 : QuietTable::kMark + kMarkGap;
        return {option.fontMetrics.horizontalAdvance(option.text) + mark + 2 * kCellMargin + 2,
                tableRowHeight()};
    }
};

} // namespace

QuietHeader::QuietHeader(Qt::Orientation orientation, QWidget* parent) : QHeaderView(orientation, parent) {
    setHighlightSections(false);
    setSectionsClickable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(36);
}

QSize QuietHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), QFontMetrics(sansFont()).height() + 9};
}

QSize QuietHeader::sectionSizeFromContents(int index) const {
    const QString text = model()->headerData(index, orientation()).toString();
    return {QFontMetrics(sansFont()).horizontalAdvance(text) + 2 * kCellMargin + 16, sizeHint().height()};
}

void QuietHeader::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), palette().color(QPalette::AlternateBase));
        painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1),
                         palette().color(QPalette::Mid));
    }
    QHeaderView::paintEvent(event);
}

void QuietHeader::paintSection(QPainter* painter, const QRect& rect, int index) const {
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::AlternateBase));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), palette().color(QPalette::Mid));
    QString text = model()->headerData(index, orientation()).toString();
    if (isSortIndicatorShown() && sortIndicatorSection() == index)
        text += sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" ↑") : QStringLiteral(" ↓");
    const QVariant given = model()->headerData(index, orientation(), Qt::TextAlignmentRole);
    const int align = given.isValid() ? given.toInt() : int(defaultAlignment());
    painter->setFont(sansFont());
    painter->setPen(palette().color(QPalette::PlaceholderText));
    const QRect inner = rect.adjusted(kCellMargin, 0, -kCellMargin, -1);
    painter->drawText(inner, align | Qt::TextSingleLine,
                      QFontMetrics(sansFont()).elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
}

QuietTable::QuietTable(QWidget* parent) : QTableView(parent) {
    setHorizontalHeader(new QuietHeader(Qt::Horizontal, this));
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(tableRowHeight());
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
}

void QuietTable::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &QuietTable::fitColumns);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting && QApplication::mouseButtons() != Qt::NoButton) m_sizedByUser = true;
    });
    fitColumns();
}

void QuietTable::fitColumns() {
    if (m_sizedByUser || !model() || model()->columnCount() == 0) return;
    m_fitting = true;
    std::vector<int> widths;
    for (int column = 0; column < model()->columnCount(); ++column)
        widths.push_back(std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)));
    constexpr int kLeast = 84, kUsual = 180;
    for (int& width : widths)
        width = std::min(width, 4 * kUsual);
    const std::vector<int> wanted = widths;
    const auto end =
        m_fitted > 0 ? widths.begin() + std::min<int>(m_fitted, int(widths.size())) : widths.end();
    const auto total = [&] { return std::accumulate(widths.begin(), end, 0); };
    for (int over = total() - viewport()->width(); over > 0; over = total() - viewport()->width()) {
        const auto widest = std::max_element(widths.begin(), end);
        if (*widest <= kLeast) break;
        const int next = std::accumulate(widths.begin(), end, kLeast, [&](int most, int w) {
            return w < *widest ? std::max(most, w) : most;
        });
        const auto wide = int(std::count(widths.begin(), end, *widest));
        *widest = std::max({next, *widest - (over + wide - 1) / wide, kLeast});
    }
    // It must scroll anyway: then what is there is legible.
    if (total() > viewport()->width())
        std::transform(wanted.begin(), wanted.end(), widths.begin(),
                       [=](int w) { return std::min(w, kUsual); });
    for (std::size_t i = 0; i < widths.size(); ++i)
        setColumnWidth(int(i), widths[i]);
    m_fitting = false;
}

void QuietTable::setFittedColumns(int count) {
    m_fitted = count;
    fitColumns();
}

void QuietTable::resizeEvent(QResizeEvent* event) {
    m_fitting = true; // the last column stretches along
    QTableView::resizeEvent(event);
    m_fitting = false;
    if (event->oldSize().width() != event->size().width()) fitColumns();
}

void QuietTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void QuietTable::mouseDoubleClickEvent(QMouseEvent* event) {
    QTableView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid()) emit rowActivated(index);
}

bool QuietTable::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QTableView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty() && index.isValid()) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        if (itemDelegate()->sizeHint(option, index).width() > visualRect(index).width())
            tip = index.data().toString();
    }
    QToolTip::showText(help->globalPos(), literalText(tip), viewport());
    return true;
}

void QuietTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) verticalHeader()->setDefaultSectionSize(tableRowHeight());
    QTableView::changeEvent(event);
}

void QuietTable::copySelection() const {
    if (!selectionModel()) return;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString();
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    if (!text.isEmpty()) QApplication::clipboard()->setText(text);
}

} // namespace hindcast::widgets
