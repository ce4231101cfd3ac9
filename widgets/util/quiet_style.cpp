// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/quiet_style.h"

#include "util/icons.h"

#include <QApplication>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace hindcast::widgets {
namespace {

constexpr int kScrollBar = 10;
constexpr int kLeastSlider = 28;
constexpr qreal kRound = 4;

QColor withAlpha(QColor color, qreal alpha) {
    color.setAlphaF(float(alpha));
    return color;
}

bool isMessage(QStyle::StandardPixmap which) {
    return which == QStyle::SP_MessageBoxCritical || which == QStyle::SP_MessageBoxWarning
           || which == QStyle::SP_MessageBoxInformation || which == QStyle::SP_MessageBoxQuestion;
}

/// Base name of our icon, or nullptr.
const char* iconName(QStyle::StandardPixmap which) {
    switch (which) {
    case QStyle::SP_MessageBoxCritical:
        return "error";
    case QStyle::SP_MessageBoxWarning:
        return "warning";
    case QStyle::SP_MessageBoxInformation:
        return "info";
    case QStyle::SP_MessageBoxQuestion:
        return "question";
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DirLinkIcon:
        return "open";
    case QStyle::SP_FileIcon:
    case QStyle::SP_FileLinkIcon:
        return "file";
    case QStyle::SP_DirHomeIcon:
        return "home";
    case QStyle::SP_ComputerIcon:
    case QStyle::SP_DesktopIcon:
        return "computer";
    case QStyle::SP_DriveHDIcon:
    case QStyle::SP_DriveNetIcon:
        return "store";
    case QStyle::SP_FileDialogNewFolder:
        return "new-folder";
    case QStyle::SP_FileDialogToParent:
        return "to-parent";
    case QStyle::SP_FileDialogBack:
    case QStyle::SP_ArrowBack:
        return "arrow-left";
    case QStyle::SP_ArrowForward:
        return "arrow-right";
    case QStyle::SP_FileDialogListView:
        return "list";
    case QStyle::SP_FileDialogDetailedView:
        return "details";
    default:
        return nullptr;
    }
}

void drawBox(QPainter& painter, const QRect& rect, const QBrush& fill, const QColor& line) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kRound, kRound);
    painter.restore();
}

} // namespace

QuietStyle::QuietStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_ScrollBarSliderMin:
        return kLeastSlider;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const {
    if (hint == SH_ScrollBar_LeftClickAbsolutePosition) return 1;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QIcon QuietStyle::standardIcon(StandardPixmap which, const QStyleOption* option,
                               const QWidget* widget) const {
    const char* name = iconName(which);
    if (!name) return QProxyStyle::standardIcon(which, option, widget);
    const QPalette palette = option ? option->palette : widget ? widget->palette() : QApplication::palette();
    const QColor color = palette.color(which == SP_MessageBoxCritical  ? QPalette::BrightText
                                       : which == SP_MessageBoxWarning ? QPalette::BrightText
                                       : isMessage(which)              ? QPalette::Link
                                                                       : QPalette::WindowText);
    return strokeIcon(QLatin1String(name), color, palette.color(QPalette::PlaceholderText));
}

QPixmap QuietStyle::standardPixmap(StandardPixmap which, const QStyleOption* option,
                                   const QWidget* widget) const {
    if (!iconName(which)) return QProxyStyle::standardPixmap(which, option, widget);
    const int size = pixelMetric(isMessage(which) ? PM_MessageBoxIconSize : PM_SmallIconSize, option, widget);
    return standardIcon(which, option, widget).pixmap(size);
}

QRect QuietStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar) return QProxyStyle::subControlRect(control, option, part, widget);
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int slider = range <= 0
                           ? length
                           : int(std::clamp<qint64>(qint64(length) * bar->pageStep / (range + bar->pageStep),
                                                    std::min(kLeastSlider, length), length));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect =
            across ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
        return visualRect(across ? bar->direction : Qt::LeftToRight, QRect(QPoint(0, 0), bar->rect.size()),
                          rect)
            .translated(bar->rect.topLeft());
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return piece(start, slider);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    default:
        return {};
    }
}

void QuietStyle::drawScrollBar(const QStyleOptionSlider& option, QPainter& painter,
                               const QWidget* widget) const {
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.maximum <= option.minimum) return;
    const bool lively =
        (option.activeSubControls & SC_ScrollBarSlider) && (option.state & (State_MouseOver | State_Sunken));
    const QColor color = withAlpha(option.palette.color(QPalette::PlaceholderText), lively ? 0.75 : 0.4);
    const QRect slider =
        subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget).adjusted(2, 2, -2, -2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const qreal round = std::min(slider.width(), slider.height()) / 2.0;
    painter.drawRoundedRect(slider, round, round);
    painter.restore();
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && control == CC_ScrollBar) {
        drawScrollBar(*bar, *painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void QuietStyle::drawCheckBox(const QStyleOption& option, QPainter& painter) const {
    const QPalette& palette = option.palette;
    const bool on = option.state & (State_On | State_NoChange);
    const bool enabled = option.state & State_Enabled;
    const QColor accent = palette.color(QPalette::Link), muted = palette.color(QPalette::PlaceholderText);
    const QRect box = option.rect;
    const QColor line = (option.state & State_HasFocus) && (option.state & State_KeyboardFocusChange)
                            ? accent
                            : withAlpha(muted, enabled ? 0.9 : 0.4);
    drawBox(painter, box, on && enabled ? accent : palette.color(QPalette::Base),
            on && enabled ? accent : line);
    if (!on) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(enabled ? palette.color(QPalette::Base) : muted, 1.8, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    const auto at = [&](qreal x, qreal y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (option.state & State_NoChange)
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    else
        painter.drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.7), at(0.76, 0.31)}));
    painter.restore();
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    const QPalette& palette = option->palette;
    switch (element) {
    case PE_IndicatorCheckBox:
        drawCheckBox(*option, *painter);
        return;
    case PE_PanelButtonTool: {
        const bool pressed = option->state & (State_Sunken | State_On);
        const bool lively = (option->state & State_MouseOver) && (option->state & State_Enabled);
        if (pressed)
            drawBox(*painter, option->rect, palette.color(QPalette::Highlight), {});
        else if (lively)
            drawBox(*painter, option->rect, palette.color(QPalette::AlternateBase), {});
        else if (!(option->state & State_AutoRaise))
            drawBox(*painter, option->rect, palette.color(QPalette::Button), palette.color(QPalette::Mid));
        return;
    }
    case PE_PanelButtonCommand: {
        const bool pressed = option->state & (State_Sunken | State_On);
        const bool lively = (option->state & State_MouseOver) && (option->state & State_Enabled);
        const QColor line = palette.color(option->state & State_HasFocus ? QPalette::Link : QPalette::Mid);
        drawBox(*painter, option->rect,
                palette.color(pressed  ? QPalette::Highlight
                              : lively ? QPalette::AlternateBase
                                       : QPalette::Button),
                line);
        return;
    }
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange) // only for who goes by keys
            drawBox(*painter, option->rect, Qt::NoBrush, palette.color(QPalette::Link));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void QuietStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Mid));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace hindcast::widgets
