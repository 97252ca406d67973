// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/diffdialog.h"

#include "gui/look/palettecolors.h"
#include "models/console/diffmodel.h"
#include "models/console/historymodel.h"
#include "models/table/roles.h"

#include <QtGui/qfontdatabase.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstyleditemdelegate.h>
#include <QtWidgets/qtreeview.h>

#include <algorithm>

namespace Monitor {

namespace {

// A tinted ground for lines that differ; the signs say the same without colours.
class DiffDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

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
        QStyledItemDelegate::paint(painter, option, index);
    }
};

} // namespace

DiffDialog::DiffDialog(const HistoryEntry &first, const HistoryEntry &second, QWidget *parent)
    : QDialog(parent)
    , m_model(new DiffModel(this))
    , m_view(new QTreeView)
{
    setWindowTitle(tr("Compare Replies"));
    m_model->setLines(diffLines(comparableLines(first.reply), comparableLines(second.reply)));

    auto *summary = new QLabel(describe(first, second));
    summary->setWordWrap(true);
    summary->setTextFormat(Qt::PlainText);

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
    layout->addWidget(summary);
    layout->addWidget(m_view, 1);
    layout->addWidget(createButtons());
    resize(digit * 100, fontMetrics().lineSpacing() * 30);
    showChange(true);
}

QWidget *DiffDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *next = buttons->addButton(tr("&Next Difference"), QDialogButtonBox::ActionRole);
    auto *previous = buttons->addButton(tr("&Previous Difference"), QDialogButtonBox::ActionRole);
    next->setShortcut(QKeySequence::FindNext);
    previous->setShortcut(QKeySequence::FindPrevious);
    next->setEnabled(m_model->nextChange(-1, true) >= 0);
    previous->setEnabled(next->isEnabled());
    connect(next, &QPushButton::clicked, this, [this] { showChange(true); });
    connect(previous, &QPushButton::clicked, this, [this] { showChange(false); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QString DiffDialog::describe(const HistoryEntry &first, const HistoryEntry &second) const
{
    const QLocale locale;
    const auto timeOf = [&](const HistoryEntry &entry) {
        return locale.toString(entry.time.toLocalTime(), QLocale::ShortFormat);
    };
    const auto countOf = [this](DiffLine::Kind kind) {
        const QList<DiffLine> &lines = m_model->lines();
        return static_cast<int>(
            std::count_if(lines.begin(), lines.end(),
                          [kind](const DiffLine &line) { return line.kind == kind; }));
    };
    const int removed = countOf(DiffLine::Kind::Removed);
    const int added = countOf(DiffLine::Kind::Added);
    const QString result = removed + added == 0
                               ? tr("The replies are the same.")
                               : tr("%1, %2.").arg(tr("%n line(s) removed", nullptr, removed),
                                                   tr("%n line(s) added", nullptr, added));
    QString text = tr("First: %1 at %2. Second: %3 at %4. %5")
                       .arg(messagePreview(first.request), timeOf(first),
                            messagePreview(second.request), timeOf(second), result);
    if (!first.hasWholeReply() || !second.hasWholeReply())
        text += u' ' + tr("Only the first part of a long reply is kept and compared.");
    return text;
}

void DiffDialog::showChange(bool isForward)
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
