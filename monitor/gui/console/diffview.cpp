// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/diffview.h"

#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/itemdelegate.h"
#include "gui/look/palettecolors.h"
#include "models/console/diffmodel.h"
#include "models/table/roles.h"

#include <QtGui/qfontdatabase.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>
#include <QtWidgets/qtreeview.h>

#include <algorithm>

namespace Monitor {

namespace {

// A tinted background for lines that differ; the signs say the same without colour.
class DiffDelegate : public ItemDelegate
{
public:
    using ItemDelegate::ItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto kind = static_cast<DiffLine::Kind>(
            index.siblingAtColumn(DiffModel::SignColumn).data(RawRole).toInt());
        if (kind != DiffLine::Kind::Same) {
            QColor ground =
                toneColor(kind == DiffLine::Kind::Added ? Tone::Ok : Tone::Trouble, option.palette);
            ground.setAlphaF(0.18F);
            painter->fillRect(option.rect, ground);
        }
        ItemDelegate::paint(painter, option, index);
    }
};

QFuture<QList<DiffLine>> compareInPool(const QByteArray &first, const QByteArray &second)
{
    return runInPool(
        [first, second] { return diffLines(comparableLines(first), comparableLines(second)); });
}

// How many of `bytes` to compare.
qsizetype comparedSize(const QByteArray &bytes)
{
    const qsizetype size = qMin(bytes.size(), DiffView::MostCompared);
    qsizetype end = 0;
    for (qsizetype line = 0; line < DiffView::MostLines && end < size; ++line) {
        const qsizetype at = bytes.indexOf('\n', end);
        end = at < 0 ? size : at + 1;
    }
    return qMin(end, size);
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
    , m_model(new DiffModel(this))
    , m_view(new QTreeView)
    , m_summary(new ElidedLabel)
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new DiffDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_view->setAccessibleName(tr("Differences"));
    const int digit = m_view->fontMetrics().horizontalAdvance(u'0');
    m_view->header()->resizeSection(DiffModel::LeftColumn, digit * 8);
    m_view->header()->resizeSection(DiffModel::RightColumn, digit * 8);
    m_view->header()->resizeSection(DiffModel::SignColumn, digit * 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(createHead());
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    showResult();
}

QWidget *DiffView::createHead()
{
    m_summary->setAccessibleName(tr("What is compared"));
    m_next = createButton(tr("Next difference (F7)"), true);
    m_previous = createButton(tr("Previous difference (Shift+F7)"), false);
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    return head;
}

QToolButton *DiffView::createButton(const QString &name, bool isForward)
{
    auto *button = new QToolButton;
    button->setArrowType(isForward ? Qt::DownArrow : Qt::UpArrow);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, isForward] { showChange(isForward); });
    return button;
}

void DiffView::compare(const DiffSide &first, const DiffSide &second)
{
    if (m_number > 0 && first == m_first && second == m_second)
        return;
    m_first = first;
    m_second = second;
    for (DiffSide *side : {&m_first, &m_second}) {
        const qsizetype size = comparedSize(side->bytes);
        side->isWhole = side->isWhole && side->bytes.size() <= size;
        side->bytes.truncate(size);
    }
    m_summary->setText(tr("Comparing…"));
    ++m_number;
    // One at a time: replies may arrive faster than they can be compared.
    if (!m_isComparing)
        start();
}

void DiffView::start()
{
    m_isComparing = true;
    whenFinished(compareInPool(m_first.bytes, m_second.bytes), this,
                 [this, number = m_number](const QList<DiffLine> &lines) {
                     m_isComparing = false;
                     if (number != m_number) {
                         start();
                         return;
                     }
                     m_model->setLines(lines);
                     showResult();
                     showChange(true);
                     Q_EMIT done();
                 });
}

void DiffView::showResult()
{
    m_next->setEnabled(hasChange());
    m_previous->setEnabled(hasChange());
    if (m_number == 0) {
        m_summary->setText(tr("There is nothing to compare yet."));
        return;
    }
    const auto countOf = [this](DiffLine::Kind kind) {
        const QList<DiffLine> &lines = m_model->lines();
        return static_cast<int>(
            std::count_if(lines.begin(), lines.end(),
                          [kind](const DiffLine &line) { return line.kind == kind; }));
    };
    const int removed = countOf(DiffLine::Kind::Removed);
    const int added = countOf(DiffLine::Kind::Added);
    // Lines are not everything: the last newline may be missing.
    const QString result = m_first.bytes == m_second.bytes ? tr("The replies are the same.")
                           : removed + added == 0
                               ? tr("The replies differ only in how the last line ends.")
                               : tr("%1, %2.").arg(tr("%Ln line(s) removed", nullptr, removed),
                                                   tr("%Ln line(s) added", nullptr, added));
    // What differs comes first: the end may not fit.
    QString text = tr("%3 First: %1. Second: %2.").arg(m_first.title, m_second.title, result);
    if (!m_first.isWhole || !m_second.isWhole)
        text += u' ' + tr("Only the first part of a long reply is kept and compared.");
    m_summary->setText(text);
}

QString DiffView::summaryText() const
{
    return m_summary->text();
}

int DiffView::currentRow() const
{
    return m_view->currentIndex().row();
}

bool DiffView::hasChange() const
{
    return m_model->nextChange(-1, true) >= 0;
}

void DiffView::showChange(bool isForward)
{
    const QModelIndex current = m_view->currentIndex();
    const int from = current.isValid() ? current.row() : -1;
    const int row = m_model->nextChange(from, isForward);
    if (row < 0)
        return;
    const QModelIndex target = m_model->index(row, DiffModel::TextColumn);
    m_view->setCurrentIndex(target);
    m_view->scrollTo(target, QAbstractItemView::PositionAtCenter);
}

} // namespace Monitor
