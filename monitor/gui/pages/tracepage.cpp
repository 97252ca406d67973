// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/tracepage.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"
#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"
#include "core/trace/tracesession.h"
#include "gui/look/confirmation.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/icons.h"
#include "gui/table/filteredit.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/trace/traceactions.h"
#include "gui/trace/tracecontrols.h"
#include "gui/trace/tracedetails.h"
#include "gui/trace/tracelegend.h"
#include "gui/trace/tracenotes.h"
#include "gui/trace/tracesources.h"
#include "gui/trace/waterfalldelegate.h"
#include "gui/trace/waterfallscale.h"
#include "models/workspace.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qinputdialog.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qsplitter.h>

namespace Monitor {

namespace {

constexpr QLatin1String TimeKey("time");
constexpr QLatin1String RowsKey("rows");
constexpr QLatin1String PanesKey("panes");

// In lines of text.
constexpr int TableLines = 24;
constexpr int DetailsLines = 12;

// Of the caps. The rest takes a second to fill with all that two servers can report.
constexpr int FullPercent = 80;

TraceFormat formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("csv"))
        return TraceFormat::Csv;
    return suffix == QLatin1String("pcapng") ? TraceFormat::Pcapng : TraceFormat::JsonLines;
}

// The last part of a path is enough on a button.
QString shortName(const EndpointAddress &endpoint)
{
    return endpoint.toPrintable().section(u'/', -1).replace(u'&', QLatin1String("&&"));
}

QString filterTime(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(Qt::ISODateWithMs);
}

} // namespace

TracePage::TracePage(Workspace &workspace, QWidget *parent)
    : MonitorPage(parent)
    , m_workspace(workspace)
    , m_ring(workspace.traceRing())
    , m_session(workspace.trace())
    , m_model(m_ring)
    , m_isCanceled(std::make_shared<std::atomic_bool>(false))
    , m_actions(new TraceActions(this))
    , m_controls(new TraceControls(*m_actions, m_session, workspace.endpoints()))
    , m_notes(new TraceNotes(m_session))
    , m_panel(new TablePanel(&m_model))
    , m_scale(new WaterfallScale(m_panel->view()))
    , m_details(new TraceDetails)
    , m_rows(new QSplitter(Qt::Vertical))
    , m_legend(new TraceLegend(workspace.slowLimit()))
    , m_scaleLabel(new ElidedLabel)
{
    createTable();
    m_rows->addWidget(m_panel);
    m_rows->addWidget(m_details);
    m_rows->setStretchFactor(0, 1);
    m_rows->setChildrenCollapsible(false);
    auto *const foot = new QHBoxLayout;
    foot->addWidget(m_legend, 1);
    foot->addWidget(m_scaleLabel);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_controls);
    layout->addWidget(m_notes);
    layout->addWidget(m_rows, 1);
    layout->addLayout(foot);
    connectActions();
    connectView();
    connectTrace();
    TracePage::resetLayout();
    takeCurrent();
    updateTotals();
    showScale();
}

TracePage::~TracePage()
{
    *m_isCanceled = true;
    // Their destructors still emit signals.
    m_panel->disconnect(this);
    m_panel->view()->disconnect(this);
}

void TracePage::createTable()
{
    RecordView *const view = m_panel->view();
    m_panel->setRowsChange(false);
    view->setFollowsTail(true);
    view->setAccessibleName(tr("Requests"));
    view->setItemDelegate(new TraceDelegate(m_colors, view));
    view->setItemDelegateForColumn(TraceTable::Waterfall,
                                   new WaterfallDelegate(*m_scale, m_colors, view));
    view->resetColumns();
}

void TracePage::connectActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions->run, &TracePage::toggleRun);
    on(m_actions->clear, &TracePage::askToClear);
    on(m_actions->resend, &TracePage::resend);
    on(m_actions->comment, &TracePage::editComment);
    on(m_actions->open, &TracePage::askToOpen);
    on(m_actions->save, &TracePage::openExportDialog);
    on(m_actions->onlyConnection, [this] {
        if (const TraceRecord *record = current())
            showConnection(record->endpoint, record->event.connectionId);
    });
    on(m_actions->reference, [this] {
        m_model.setReference(m_panel->currentKey());
        chooseTime(TraceTime::SinceReference);
    });
    connect(m_actions->follow, &QAction::toggled, m_panel->view(), &RecordView::setAtEnd);
    connect(m_actions->times, &QActionGroup::triggered, this, [this](const QAction *action) {
        chooseTime(static_cast<TraceTime>(action->data().toInt()));
    });
}

void TracePage::connectView()
{
    RecordView *const view = m_panel->view();
    connect(view, &RecordView::atEndChanged, this, &TracePage::takeAtEnd);
    connect(view, &RecordView::rowsMarked, this, &TracePage::takeMarks);
    connect(m_panel, &TablePanel::currentKeyChanged, this, &TracePage::takeCurrent);
    connect(m_panel, &TablePanel::contextMenuAboutToShow, this,
            [this](QMenu *menu) { menu->addActions(m_actions->onRequest()); });
    m_model.setSlowFrom(m_workspace.slowLimit());
    connect(&m_workspace, &Workspace::slowLimitChanged, this,
            [this](std::chrono::milliseconds limit) {
                m_model.setSlowFrom(limit);
                m_legend->setSlowFrom(limit);
            });
    connect(m_scale, &WaterfallScale::spanChanged, this, &TracePage::showScale);
    connect(&m_model, &TraceModel::pendingRowsChanged, m_panel, &TablePanel::setWaitingRows);
}

void TracePage::takeAtEnd(bool isAtEnd)
{
    m_actions->follow->setChecked(isAtEnd);
    keepStill();
}

bool TracePage::isNearlyFull() const
{
    const TraceCaps &caps = m_ring.caps();
    const auto isNear = [](qint64 now, qint64 most) { return now > most / 100 * FullPercent; };
    return isNear(m_ring.rows().size(), caps.rows) || isNear(m_ring.rows().memory(), caps.memory);
}

// Rows that somebody looks at stay. While there is room, new ones appear below them; from then on,
// the table stands still until the user goes to its end.
void TracePage::keepStill()
{
    const bool isAway = !m_panel->view()->isAtEnd();
    const bool isStill = m_isFrozen || (isAway && (m_model.isFrozen() || isNearlyFull()));
    // What waits to be sorted would move rows later.
    if (isStill && !m_model.isFrozen() && !m_panel->proxy()->isHeld())
        m_panel->proxy()->refresh();
    m_model.setFrozen(isStill);
}

void TracePage::connectTrace()
{
    connect(&m_ring, &TraceRing::changed, this, [this] {
        m_isUnsaved = true;
        keepStill();
        updateTotals();
        updateActions();
    });
    connect(&m_ring, &TraceRing::replaced, this, [this] {
        QVariantList marked;
        for (auto mark = m_ring.marks().cbegin(); mark != m_ring.marks().cend(); ++mark) {
            if (mark->isMarked)
                marked.append(mark.key());
        }
        m_panel->view()->setMarks(marked);
        updateTotals();
        updateActions();
    });
    connect(&m_ring, &TraceRing::capsChanged, this, &TracePage::updateTotals);
    connect(&m_session, &TraceSession::countsChanged, this, &TracePage::updateTotals);
    connect(&m_session, &TraceSession::endpointsChanged, this, [this] {
        if (m_session.isTracing())
            leaveFile();
        // Of several, a request's endpoint has to be told.
        if (m_session.endpoints().size() > 1)
            m_panel->view()->horizontalHeader()->showSection(TraceTable::Endpoint);
        updateActions();
    });
}

void TracePage::setEndpoint(const EndpointAddress &address)
{
    m_endpoint = address;
    m_controls->sources().setSelected(address);
    updateActions();
}

const TraceRecord *TracePage::current() const
{
    const QVariant key = m_panel->currentKey();
    return key.isValid() ? m_model.record(key) : nullptr;
}

void TracePage::takeCurrent()
{
    RecordView *const view = m_panel->view();
    const TraceRecord *const record = current();
    // Whoever selects an older request wants to look at it.
    if (record && view->currentIndex().row() < view->model()->rowCount() - 1)
        view->setAtEnd(false);
    m_colors.setSelected(record);
    view->viewport()->update();
    showDetails();
    updateActions();
}

void TracePage::showDetails()
{
    const TraceRecord *const record = current();
    if (!record)
        return m_details->clear();
    QList<RequestTree::Fact> facts;
    const int row = m_model.rowOf(m_panel->currentKey());
    for (int column = 0; column < TraceTable::ColumnCount; ++column) {
        const QModelIndex cell = m_model.index(row, column);
        // Both are the content of the request, which is shown below.
        const bool isElsewhere = column == TraceTable::Preview || column == TraceTable::Waterfall;
        if (!isElsewhere && cell.data(RawRole).isValid())
            facts.append({m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                          cell.data().toString()});
    }
    if (record->reply && !record->reply->errorMessage.isEmpty())
        facts.append({tr("Error"), printableText(record->reply->errorMessage)});
    if (record->reply)
        facts.append({tr("Reply"), printable(record->reply->bytes)});
    m_details->setRequest(facts, record->event.preview);
}

void TracePage::takeMarks(const QVariantList &keys, bool areMarked)
{
    for (const QVariant &key : keys) {
        TraceMark mark = m_model.mark(key);
        mark.isMarked = areMarked;
        m_model.setMark(key, mark);
    }
}

void TracePage::trace(const EndpointAddress &endpoint)
{
    if (!endpoint.isEmpty() && !m_session.find(endpoint))
        m_session.start(endpoint);
}

void TracePage::toggleRun()
{
    if (m_session.isTracing())
        m_session.stopAll();
    else
        trace(m_endpoint);
}

// What is traced from now on does not belong to the file.
void TracePage::leaveFile()
{
    if (m_openFile.isEmpty())
        return;
    clear();
}

void TracePage::clear()
{
    if (!m_openFile.isEmpty())
        m_session.setConsoleTraced(true);
    m_openFile.clear();
    m_notes->setNote({});
    m_ring.clear();
    m_isUnsaved = false;
}

void TracePage::askToClear()
{
    if (m_ring.marks().isEmpty() || !m_openFile.isEmpty())
        return clear();
    confirm({.icon = QMessageBox::Question,
             .title = tr("Clear the trace"),
             .question = tr("Forget all requests, with your marks and comments?"),
             .details = {},
             .button = tr("&Clear")},
            this, [this] { clear(); });
}

// Servers number their connections independently.
void TracePage::showConnection(const EndpointAddress &endpoint, quint64 connection)
{
    if (m_session.endpoints().size() > 1 || !m_openFile.isEmpty())
        m_panel->addFilterTerm(QStringLiteral("endpoint"), endpoint.toPrintable(), false);
    m_panel->addFilterTerm(QStringLiteral("conn"), QString::number(connection), false);
}

bool TracePage::showTime(qint64 from, qint64 until)
{
    const TraceRows &rows = m_ring.rows();
    bool isThere = false;
    for (qsizetype row = 0; row < rows.size() && !isThere; ++row) {
        const qint64 begin = rows.at(row).beginUs() / 1000;
        isThere = begin >= from && begin < until;
    }
    if (isThere)
        m_panel->filterEdit()->setFilter(
            QStringLiteral("time>=%1 time<%2").arg(filterTime(from), filterTime(until)));
    return isThere;
}

void TracePage::resend()
{
    if (const TraceRecord *record = current(); record && !record->isGap())
        Q_EMIT resendRequested(*record);
}

void TracePage::editComment()
{
    const QVariant key = m_panel->currentKey();
    if (!current())
        return;
    auto *const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Comment on a Request"));
    dialog->setLabelText(tr("Comment on request %1:").arg(key.toString()));
    dialog->setTextValue(m_model.mark(key).comment);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, key](const QString &text) {
        TraceMark mark = m_model.mark(key);
        mark.comment = text.left(TraceMark::LongestComment);
        if (!m_model.setMark(key, mark))
            return Q_EMIT problemOccurred(tr("The request is no longer in the trace."));
        if (!text.isEmpty())
            m_panel->view()->horizontalHeader()->showSection(TraceTable::Comment);
        showDetails();
    });
    dialog->open();
}

void TracePage::chooseTime(TraceTime time)
{
    if (time == TraceTime::SinceReference)
        m_model.setReference(m_panel->currentKey());
    m_model.setTime(time);
    m_actions->times->actions().at(int(time))->setChecked(true);
    showDetails();
}

void TracePage::exportTo(const QString &path)
{
    whenFinished(
        runInPool([path, capture = m_ring.capture(), isCanceled = m_isCanceled] {
            return writeTrace(path, formatOf(path), capture, isCanceled);
        }),
        this, [this, path, end = m_ring.rows().endNumber()](const IpcCore::Result<void> &written) {
            m_isUnsaved = m_isUnsaved && !(written && end == m_ring.rows().endNumber());
            Q_EMIT problemOccurred(written ? tr("Written to %1").arg(path)
                                           : written.error().message);
        });
}

void TracePage::openExportDialog()
{
    auto *const dialog = new QFileDialog(this, tr("Export Trace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Trace, to be opened again (*.jsonl)"),
                            tr("Comma-separated values (*.csv)"),
                            tr("Packets for Wireshark (*.pcapng)")});
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &TracePage::exportTo);
    dialog->open();
}

void TracePage::askToOpen()
{
    if (!m_isUnsaved || m_ring.rows().isEmpty())
        return openOpenDialog();
    confirm({.icon = QMessageBox::Question,
             .title = tr("Open a trace"),
             .question = tr("The current trace is not saved. Forget it?"),
             .details = {},
             .button = tr("&Forget It")},
            this, [this] { openOpenDialog(); });
}

void TracePage::openOpenDialog()
{
    auto *const dialog = new QFileDialog(this, tr("Open Trace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Traces (*.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &TracePage::openFile);
    dialog->open();
}

void TracePage::openFile(const QString &path)
{
    whenFinished(runInPool([path, caps = m_ring.caps(), isCanceled = m_isCanceled] {
                     return readTrace(path, caps, isCanceled);
                 }),
                 this,
                 [this, path](const IpcCore::Result<SavedTrace> &read) { takeFile(path, read); });
}

void TracePage::takeFile(const QString &path, const IpcCore::Result<SavedTrace> &read)
{
    if (!read)
        return Q_EMIT problemOccurred(read.error().message);
    m_session.stopAll();
    // Nothing else may come between the rows of the file.
    m_session.setConsoleTraced(false);
    m_ring.replace(read->capture);
    m_openFile = path;
    m_isUnsaved = false;
    QString note = tr("Saved trace: %1").arg(path);
    if (read->brokenLines > 0)
        note = tr("%1 (%Ln line(s) could not be read and were skipped)", nullptr,
                  static_cast<int>(read->brokenLines))
                   .arg(note);
    m_notes->setNote(note);
    updateActions();
    updateTotals();
}

void TracePage::updateActions()
{
    const TraceRecord *const record = current();
    const bool isRequest = record && !record->isGap();
    const bool isTracing = m_session.isTracing();
    m_actions->run->setText(isTracing ? tr("&Stop Trace")
                                      : tr("&Trace %1").arg(shortName(m_endpoint)));
    m_actions->run->setIconText(isTracing ? tr("Stop") : tr("Start"));
    m_actions->run->setIcon(icon(isTracing ? IconName::StopTrace : IconName::StartTrace));
    m_actions->run->setEnabled(isTracing || !m_endpoint.isEmpty());
    m_actions->clear->setEnabled(!m_ring.rows().isEmpty());
    m_actions->save->setEnabled(!m_ring.rows().isEmpty());
    m_actions->resend->setEnabled(isRequest);
    m_actions->comment->setEnabled(record != nullptr);
    m_actions->onlyConnection->setEnabled(isRequest && record->event.connectionId != 0);
    m_actions->reference->setEnabled(isRequest);
    updateEmptyState();
}

void TracePage::updateEmptyState()
{
    if (m_session.isTracing())
        m_panel->setEmptyState(tr("No request has been traced yet."));
    else if (m_endpoint.isEmpty())
        m_panel->setEmptyState(
            tr("Select an endpoint to trace its requests, or open a saved trace."),
            m_actions->open);
    else
        m_panel->setEmptyState(
            tr("Nothing is traced. A trace shows each request as it is answered."), m_actions->run,
            m_actions->open);
}

// The caps, and what is missing because of them.
void TracePage::updateTotals()
{
    if (!isVisible())
        return;
    const QLocale locale;
    const TraceCaps &caps = m_ring.caps();
    QStringList parts{tr("of at most %1").arg(locale.toString(caps.rows)),
                      tr("%1 of %2")
                          .arg(humanBytes(quint64(m_ring.rows().memory()), locale),
                               humanBytes(quint64(caps.memory), locale)),
                      tr("%1 lost").arg(locale.toString(m_ring.lost()))};
    if (m_ring.dropped() > 0)
        parts.append(tr("%1 older dropped").arg(locale.toString(m_ring.dropped())));
    if (m_ring.since().isValid() && m_openFile.isEmpty())
        parts.append(
            tr("since %1").arg(m_ring.since().toLocalTime().toString(QStringLiteral("HH:mm:ss"))));
    m_panel->setTotals(parts.join(QStringLiteral(" · ")));
}

void TracePage::showScale()
{
    const auto &span = m_scale->span();
    m_scaleLabel->setText(
        span ? tr("Waterfall: %1 from left to right")
                   .arg(humanDuration(std::chrono::microseconds(span->until - span->from),
                                      QLocale()))
             : QString());
}

void TracePage::showEvent(QShowEvent *event)
{
    MonitorPage::showEvent(event);
    updateTotals();
}

void TracePage::setFrozen(bool isFrozen)
{
    m_isFrozen = isFrozen;
    m_panel->view()->setStill(isFrozen);
    if (!isFrozen)
        m_model.setFrozen(false);
    keepStill();
}

QList<QAction *> TracePage::pageActions() const
{
    return m_actions->all();
}

void TracePage::resetLayout()
{
    const int line = fontMetrics().lineSpacing();
    m_rows->setSizes({line * TableLines, line * DetailsLines});
    m_details->resetSizes();
    chooseTime(TraceTime::Absolute);
}

void TracePage::saveLayout(QSettings &settings) const
{
    settings.setValue(TimeKey, int(m_model.time()));
    settings.setValue(RowsKey, m_rows->saveState());
    settings.setValue(PanesKey, m_details->saveState());
    m_panel->saveLayout(settings);
}

void TracePage::restoreLayout(QSettings &settings)
{
    const int time = settings.value(TimeKey).toInt();
    if (time > 0 && time < m_actions->times->actions().size())
        chooseTime(static_cast<TraceTime>(time));
    m_rows->restoreState(settings.value(RowsKey).toByteArray());
    m_details->restoreState(settings.value(PanesKey).toByteArray());
    m_panel->restoreLayout(settings);
}

} // namespace Monitor
