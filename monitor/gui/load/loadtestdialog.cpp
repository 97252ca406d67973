// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/load/loadtestdialog.h"

#include "core/base/humanunits.h"
#include "core/console/payloadkind.h"
#include "core/console/requestedcommand.h"
#include "core/load/loadtext.h"
#include "gui/load/latencybarsview.h"
#include "gui/load/loadcurveview.h"
#include "gui/load/loadoptions.h"
#include "gui/look/confirmation.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/icons.h"
#include "models/console/historymodel.h"
#include "models/load/loadresultsmodel.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qscreen.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtableview.h>

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

// A thread that has not ended by then hangs, and nobody waits for it.
constexpr std::chrono::milliseconds EndPatience(50);

// Whether a line can show `bytes` and give them back.
bool isLine(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return isUtf8(bytes) && std::all_of(text.begin(), text.end(), [](QChar character) {
               return character.isPrint();
           });
}

QJsonObject jsonOf(const LoadReport &report)
{
    QJsonObject object = loadJson(report);
    object.insert(QStringLiteral("path"), report.plan.endpoint.toString());
    return object;
}

} // namespace

LoadTestDialog::LoadTestDialog(QList<LoadReport> &runs, QWidget *parent)
    : QDialog(parent)
    , m_runs(runs)
    , m_generator({.endPatience = EndPatience})
    , m_intro(new QLabel)
    , m_requestEdit(new QLineEdit)
    , m_options(new LoadOptions)
    , m_startButton(new QPushButton)
    , m_status(new ElidedLabel)
    , m_curve(new LoadCurveView)
    , m_bars(new LatencyBarsView)
    , m_run(new QComboBox)
    , m_other(new QComboBox)
    , m_model(new LoadResultsModel(this))
    , m_table(new QTableView)
    , m_copyText(new QPushButton(icon(IconName::Copy), tr("Copy as &Text")))
    , m_copyJson(new QPushButton(icon(IconName::CopyJson), tr("Copy as &JSON")))
{
    setWindowTitle(tr("Load Test"));
    m_intro->setTextFormat(Qt::PlainText);
    m_intro->setWordWrap(true);
    m_requestEdit->setAccessibleName(tr("Request"));
    m_requestEdit->setObjectName(QStringLiteral("request"));
    m_status->setAccessibleName(tr("State of the test"));
    auto *requestLabel = new QLabel(tr("Re&quest:"));
    requestLabel->setBuddy(m_requestEdit);
    auto *requestRow = new QHBoxLayout;
    requestRow->addWidget(requestLabel);
    requestRow->addWidget(m_requestEdit, 1);
    auto *startRow = new QHBoxLayout;
    startRow->addWidget(m_startButton);
    startRow->addWidget(m_status, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addLayout(requestRow);
    layout->addWidget(m_options);
    layout->addLayout(startRow);
    createResults();
    layout->addWidget(createButtons());

    connect(m_startButton, &QPushButton::clicked, this, &LoadTestDialog::startOrStop);
    connect(&m_inquiry, &ServiceInquiry::done, this, &LoadTestDialog::takeDescription);
    connect(&m_generator, &LoadGenerator::progressed, this, &LoadTestDialog::showProgress);
    connect(&m_generator, &LoadGenerator::finished, this, &LoadTestDialog::takeEnd);
    if (!m_runs.isEmpty())
        m_options->setPlan(m_runs.constLast().plan);
    m_status->setText(tr("Nothing was sent yet."));
    fillRunLists();
    showRuns();
    updateButtons();
    m_startButton->setFocus();
    resize(fontMetrics().averageCharWidth() * 125,
           std::min(fontMetrics().lineSpacing() * 54,
                    screen()->availableGeometry().height() * 9 / 10));
}

LoadTestDialog::~LoadTestDialog()
{
    if (!m_generator.isRunning())
        return;
    m_generator.disconnect(this);
    m_generator.stop();
    m_runs.last() = m_generator.report();
}

void LoadTestDialog::createResults()
{
    auto *pictures = new QSplitter;
    pictures->setChildrenCollapsible(false);
    pictures->addWidget(m_curve);
    pictures->addWidget(m_bars);
    pictures->setStretchFactor(0, 3);
    pictures->setStretchFactor(1, 2);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Results"));
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 4 / 3);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(LoadResultsModel::Figure,
                                                      QHeaderView::ResizeToContents);
    m_table->setMinimumHeight(fontMetrics().height() * 9);
    auto *rows = new QSplitter(Qt::Vertical);
    rows->setChildrenCollapsible(false);
    auto *results = new QWidget;
    auto *resultsLayout = new QVBoxLayout(results);
    resultsLayout->setContentsMargins({});
    resultsLayout->addWidget(createRunRow());
    resultsLayout->addWidget(m_table, 1);
    rows->addWidget(pictures);
    rows->addWidget(results);
    rows->setStretchFactor(0, 1);
    rows->setStretchFactor(1, 1);
    static_cast<QVBoxLayout *>(layout())->addWidget(rows, 1);
}

QWidget *LoadTestDialog::createRunRow()
{
    auto *row = new QWidget;
    auto *rowLayout = new QFormLayout(row);
    rowLayout->setContentsMargins({});
    rowLayout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString &label, QComboBox *list, const QString &name) {
        auto *text = new QLabel(label);
        text->setBuddy(list);
        list->setAccessibleName(name);
        list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        list->setMinimumContentsLength(12);
        rowLayout->addRow(text, list);
        connect(list, &QComboBox::activated, this, &LoadTestDialog::showRuns);
    };
    add(tr("S&how:"), m_run, tr("Test to show"));
    add(tr("&Compare with:"), m_other, tr("Test to compare with"));
    return row;
}

QWidget *LoadTestDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_copyText, QDialogButtonBox::ActionRole);
    buttons->addButton(m_copyJson, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copyText, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_copyJson, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(json())); });
    for (QPushButton *button : {m_copyText, m_copyJson, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    m_startButton->setDefault(true);
    return buttons;
}

void LoadTestDialog::setTarget(const EndpointAddress &endpoint, const QByteArray &request)
{
    if (m_generator.isRunning() || isAsking())
        return;
    m_endpoint = endpoint;
    m_request = request;
    const bool canEdit = isLine(request);
    m_requestEdit->setText(canEdit ? QString::fromUtf8(request) : messagePreview(request));
    m_requestEdit->setReadOnly(!canEdit);
    m_requestEdit->setPlaceholderText(tr("An empty request"));
    m_intro->setText(tr("Sends the same request to %1 again and again. This keeps the server busy: "
                        "others who use it will notice.")
                         .arg(endpoint.toPrintable()));
}

LoadPlan LoadTestDialog::plan() const
{
    LoadPlan plan;
    plan.endpoint = m_endpoint;
    plan.request = m_requestEdit->isReadOnly() ? m_request : m_requestEdit->text().toUtf8();
    return m_options->plan(plan);
}

void LoadTestDialog::startOrStop()
{
    if (m_generator.isRunning() || isAsking())
        stop();
    else
        askAndStart();
}

void LoadTestDialog::askAndStart()
{
    m_inquiry.ask(m_endpoint);
    m_status->setText(tr("Asking what the request does…"));
    updateButtons();
}

// A server that is no service, or does not answer, has nothing that it warns of.
void LoadTestDialog::takeDescription(const CallResult<ServiceDescription> &service)
{
    const QByteArray request = plan().request;
    const CommandDescription *command = service ? requestedCommand(*service, request) : nullptr;
    if (!command || command->effect != CommandDescription::Effect::Dangerous) {
        start();
        return;
    }
    m_status->setText(tr("Nothing was sent yet."));
    updateButtons();
    confirm({.icon = QMessageBox::Warning,
             .title = windowTitle(),
             .question = tr("Send %1 again and again? It cannot be undone.").arg(command->name),
             .details = tr("%1 at %2").arg(messagePreview(request), m_endpoint.toPrintable()),
             .button = tr("&Start")},
            this, [this] {
                if (!m_generator.isRunning())
                    start();
            });
}

void LoadTestDialog::start()
{
    if (const auto started = m_generator.start(plan()); !started) {
        m_status->setText(started.error().message);
        updateButtons();
        return;
    }
    if (m_runs.size() == MostRuns) {
        m_runs.removeFirst();
        m_other->setCurrentIndex(std::max(0, m_other->currentIndex() - 1));
    }
    m_runs.append(m_generator.report());
    fillRunLists();
    // What it was compared with stays, so that one can try again and again.
    m_run->setCurrentIndex(static_cast<int>(m_runs.size()) - 1);
    showProgress();
    updateButtons();
}

void LoadTestDialog::stop()
{
    if (isAsking()) {
        m_inquiry.cancel();
        m_status->setText(tr("Nothing was sent yet."));
        updateButtons();
    }
    m_generator.stop();
}

void LoadTestDialog::compareWith(int run)
{
    m_other->setCurrentIndex(run >= 0 && run < m_runs.size() ? run + 1 : 0);
    showRuns();
}

void LoadTestDialog::showProgress()
{
    const LoadReport &report = m_generator.report();
    m_runs.last() = report;
    const QLocale locale;
    const LoadFigures &figures = report.figures;
    switch (report.phase) {
    case LoadPhase::WarmUp:
        m_status->setText(tr("Warming up…"));
        break;
    case LoadPhase::Measuring: {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(figures.elapsed);
        m_status->setText(tr("%1 of %2 · %3 per second · %4 failed")
                              .arg(humanInterval(seconds, locale),
                                   humanInterval(report.plan.duration, locale),
                                   humanRate(figures.requestsPerSecond(), locale),
                                   locale.toString(figures.failed())));
        break;
    }
    case LoadPhase::Waiting:
        m_status->setText(tr("Waiting for the last replies…"));
        break;
    case LoadPhase::Ended:
        m_status->setText(endText(report));
        break;
    }
    showRuns();
}

QString LoadTestDialog::endText(const LoadReport &report) const
{
    if (report.error)
        return tr("Nobody could be reached: %1.").arg(report.error->message);
    const QString what = report.wasStopped ? tr("Stopped after %1.") : tr("Done after %1.");
    const auto time = std::chrono::round<std::chrono::milliseconds>(report.figures.elapsed);
    QString text = what.arg(humanDuration(time, QLocale()));
    if (report.figures.succeeded == 0)
        text += u' ' + tr("No request succeeded.");
    return text;
}

void LoadTestDialog::takeEnd()
{
    showProgress();
    updateButtons();
}

void LoadTestDialog::updateButtons()
{
    const bool isRunning = m_generator.isRunning() || isAsking();
    m_startButton->setText(isRunning ? tr("&Stop") : tr("&Start"));
    m_startButton->setIcon(icon(isRunning ? IconName::Cancel : IconName::LoadTest));
    m_options->setEnabled(!isRunning);
    m_requestEdit->setEnabled(!isRunning);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_copyText, m_copyJson, m_run, m_other})
        widget->setEnabled(!m_runs.isEmpty());
}

QString LoadTestDialog::nameOf(const LoadReport &report) const
{
    return tr("Test %1").arg(QLocale().toString(&report - m_runs.constData() + 1));
}

void LoadTestDialog::fillRunLists()
{
    const int shown = m_run->currentIndex();
    const int other = m_other->currentIndex();
    m_run->clear();
    m_other->clear();
    m_other->addItem(tr("Nothing"));
    for (const LoadReport &report : std::as_const(m_runs)) {
        const QString text = tr("%1: %2").arg(nameOf(report), loadTitle(report.plan));
        m_run->addItem(text);
        m_other->addItem(text);
    }
    m_run->setCurrentIndex(shown >= 0 ? shown : m_run->count() - 1);
    m_other->setCurrentIndex(std::max(other, 0));
}

const LoadReport *LoadTestDialog::shownRun() const
{
    const int index = m_run->currentIndex();
    return index >= 0 && index < m_runs.size() ? &std::as_const(m_runs)[index] : nullptr;
}

const LoadReport *LoadTestDialog::otherRun() const
{
    const int index = m_other->currentIndex() - 1;
    return index >= 0 && index < m_runs.size() ? &std::as_const(m_runs)[index] : nullptr;
}

void LoadTestDialog::showRuns()
{
    const LoadReport *const run = shownRun();
    const LoadReport *const other = otherRun();
    const auto named = [this](const LoadReport &report) {
        return LoadResultsModel::NamedReport{nameOf(report), report};
    };
    m_model->setRuns(run ? named(*run) : LoadResultsModel::NamedReport{tr("No test yet"), {}},
                     other ? std::optional(named(*other)) : std::nullopt);
    m_curve->setRuns(run ? *run : LoadReport(), other ? std::optional(*other) : std::nullopt);
    m_bars->setLatencies(run ? run->figures.latency : LatencyHistogram(),
                         other ? std::optional(other->figures.latency) : std::nullopt);
    // Screen readers get the pictures in words.
    const QString summary = m_model->toText();
    m_curve->setAccessibleDescription(summary);
    m_bars->setAccessibleDescription(summary);
}

QString LoadTestDialog::text() const
{
    return m_model->toText();
}

QByteArray LoadTestDialog::json() const
{
    const LoadReport *const run = shownRun();
    const LoadReport *const other = otherRun();
    if (!run)
        return {};
    return (other ? QJsonDocument(QJsonArray{jsonOf(*run), jsonOf(*other)})
                  : QJsonDocument(jsonOf(*run)))
        .toJson();
}

QString LoadTestDialog::statusText() const
{
    return m_status->text();
}

} // namespace Monitor
