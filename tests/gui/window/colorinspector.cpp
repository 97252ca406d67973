// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "colorinspector.h"

#include "gui/look/palettecolors.h"
#include "models/table/roles.h"

#include <QtCore/qhash.h>
#include <QtGui/qabstracttextdocumentlayout.h>
#include <QtGui/qpainter.h>
#include <QtGui/qtextdocument.h>
#include <QtWidgets/QtWidgets>

#include <algorithm>
#include <cmath>

namespace ColorInspector {

namespace {

constexpr double ReadableContrast = 4.5;
constexpr double DisabledContrast = 3;
// A text that is almost clipped away has no colour to speak of.
constexpr int LeastExtent = 6;

/// A text: what it says, where it is, and whether it is enabled.
struct TextPlace
{
    QString text;
    QRect rect; ///< In its widget.
    bool isEnabled = true;
};

// A dash may lie between two rows of pixels, so that no pixel has its colour.
bool hasLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

// In front of a text, and in colours of its own.
int iconWidth(const QModelIndex &index, int iconExtent)
{
    const bool hasIcon = index.column() == 0 && index.data(Monitor::ConditionRole).isValid();
    return hasIcon ? 2 * iconExtent : 0;
}

void addCells(QList<TextPlace> &places, const QAbstractItemView &view, const QModelIndex &parent)
{
    const QAbstractItemModel *const model = view.model();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column) {
            const QModelIndex index = model->index(row, column, parent);
            const QString text = index.data(Qt::DisplayRole).toString();
            const QRect rect = view.visualRect(index);
            // The text of a clipped item may be outside.
            if (!text.isEmpty() && view.viewport()->rect().contains(rect))
                places.append(
                    {text, rect.adjusted(iconWidth(index, view.fontMetrics().height()), 0, 0, 0),
                     view.isEnabled() && index.flags().testFlag(Qt::ItemIsEnabled)});
        }
        addCells(places, view, model->index(row, 0, parent));
    }
}

QList<TextPlace> headerPlaces(const QHeaderView &header)
{
    QList<TextPlace> places;
    for (int section = 0; section < header.count(); ++section) {
        const QRect rect(header.sectionViewportPosition(section), 0, header.sectionSize(section),
                         header.height());
        if (!header.isSectionHidden(section) && header.viewport()->rect().contains(rect))
            places.append({header.model()->headerData(section, Qt::Horizontal).toString(), rect});
    }
    return places;
}

QList<TextPlace> placesOf(const QWidget &widget)
{
    QList<TextPlace> places;
    const auto whole = [&](const QString &text) {
        places.append({text, widget.rect(), widget.isEnabled()});
    };
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        places = headerPlaces(*header);
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
             view && view->model())
        addCells(places, *view, view->rootIndex());
    else if (const auto *label = qobject_cast<const QLabel *>(&widget))
        whole(label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        whole(button->text());
    else if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        whole(edit->text() + edit->placeholderText());
    else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            places.append({tabs->tabText(tab), tabs->tabRect(tab), tabs->isTabEnabled(tab)});
    } else if (const auto *bar = qobject_cast<const QMenuBar *>(&widget)) {
        for (const QAction *action : bar->actions())
            places.append({action->text(), bar->actionGeometry(const_cast<QAction *>(action)),
                           action->isEnabled()});
    }
    return places;
}

/// The widget that paints these texts.
const QWidget &surfaceOf(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(&widget);
    return area ? *area->viewport() : widget;
}

void inspectDocument(QStringList &found, const QTextEdit &edit)
{
    const QColor ground = edit.palette().color(QPalette::Base);
    const QTextDocument *const document = edit.document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            const QColor color = format.foreground().style() == Qt::NoBrush
                                     ? edit.palette().color(QPalette::Text)
                                     : format.foreground().color();
            const double contrast = Monitor::contrastRatio(color, ground);
            if (contrast < ReadableContrast)
                found.append(QStringLiteral("%1: %2").arg(it.fragment().text()).arg(contrast));
        }
    }
}

} // namespace

QRgb groundOf(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (*count > most) {
            most = *count;
            ground = count.key();
        }
    }
    return ground;
}

double contrastIn(const QImage &picture)
{
    const QColor ground = QColor::fromRgb(groundOf(picture));
    QSet<QRgb> seen;
    double strongest = 1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            if (seen.contains(pixel))
                continue;
            seen.insert(pixel);
            strongest = std::max(strongest, Monitor::contrastRatio(QColor::fromRgb(pixel), ground));
        }
    }
    return strongest;
}

QString unreadable(QWidget &window)
{
    const QImage picture = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const qreal ratio = picture.devicePixelRatio();
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window)
            continue;
        if (const auto *edit = qobject_cast<const QTextEdit *>(widget))
            inspectDocument(found, *edit);
        for (const TextPlace &place : placesOf(*widget)) {
            // The frame of a field or button is not text.
            const QRect inner = place.rect.adjusted(2, 2, -2, -2);
            if (!hasLetters(place.text) || inner.width() < LeastExtent
                || inner.height() < LeastExtent)
                continue;
            const QRectF onWindow(surfaceOf(*widget).mapTo(&window, inner.topLeft()), inner.size());
            const QImage part = picture.copy(
                QRectF(onWindow.topLeft() * ratio, onWindow.size() * ratio).toAlignedRect());
            const double contrast = contrastIn(part);
            if (contrast < (place.isEnabled ? ReadableContrast : DisabledContrast))
                found.append(QStringLiteral("%1 %2: %3")
                                 .arg(QLatin1String(widget->metaObject()->className()), place.text)
                                 .arg(contrast));
        }
    }
    return found.join(u'\n');
}

bool contains(const QImage &picture, const QImage &shape, QRgb ground)
{
    QImage wanted(shape.size(), QImage::Format_RGB32);
    wanted.fill(ground);
    wanted.setDevicePixelRatio(shape.devicePixelRatio());
    QPainter painter(&wanted);
    painter.drawImage(QPointF(), shape);
    painter.end();
    // In colour levels, on average.
    constexpr double Tolerance = 4;
    for (int top = 0; top + wanted.height() <= picture.height(); ++top) {
        for (int left = 0; left + wanted.width() <= picture.width(); ++left) {
            double difference = 0;
            for (int y = 0; y < wanted.height(); ++y) {
                for (int x = 0; x < wanted.width(); ++x) {
                    const QRgb one = wanted.pixel(x, y);
                    const QRgb other = picture.pixel(left + x, top + y);
                    difference += std::abs(qRed(one) - qRed(other))
                                  + std::abs(qGreen(one) - qGreen(other))
                                  + std::abs(qBlue(one) - qBlue(other));
                }
            }
            if (difference / (3.0 * wanted.width() * wanted.height()) < Tolerance)
                return true;
        }
    }
    return false;
}

} // namespace ColorInspector
