// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/repeatcontrols.h"

#include "core/base/humanunits.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/icons.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>

namespace Monitor {

namespace {

constexpr int LongestIntervalMs = 3'600'000;
constexpr std::chrono::milliseconds RepeatRefreshPause{100};

} // namespace

QString repeatText(const RepeatSummary &summary, int planned)
{
    const QLocale locale;
    const QString count = RepeatControls::tr("%1 of %2 sent")
                              .arg(locale.toString(summary.done), locale.toString(planned));
    QStringList parts{count};
    if (summary.failed > 0)
        parts.append(RepeatControls::tr("%Ln failed", nullptr, summary.failed));
    if (summary.done > summary.failed) {
        parts.append(RepeatControls::tr("min %1").arg(humanDuration(summary.shortest, locale)));
        parts.append(RepeatControls::tr("median %1").arg(humanDuration(summary.median, locale)));
        parts.append(RepeatControls::tr("max %1").arg(humanDuration(summary.longest, locale)));
    }
    return parts.join(QStringLiteral(" · "));
}

RepeatControls::RepeatControls(const RepeatRun &run, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_count(new QSpinBox)
    , m_interval(new QSpinBox)
    , m_untilError(new QCheckBox(tr("&Until an error")))
    , m_button(new QPushButton)
    , m_summary(new ElidedLabel)
{
    m_count->setRange(1, RepeatPlan::MaxCount);
    m_count->setGroupSeparatorShown(true);
    m_count->setAccessibleName(tr("How often the request is sent"));
    m_interval->setRange(0, LongestIntervalMs);
    m_interval->setGroupSeparatorShown(true);
    m_interval->setSuffix(tr(" ms"));
    m_interval->setSpecialValueText(tr("at once"));
    m_interval->setAccessibleName(tr("Time from one request to the next"));
    m_untilError->setAccessibleName(tr("Stop at the first error"));
    m_summary->setAccessibleName(tr("Result of repeating"));
    setPlan({});

    auto *countLabel = new QLabel(tr("Ti&mes:"));
    countLabel->setBuddy(m_count);
    auto *intervalLabel = new QLabel(tr("Ever&y:"));
    intervalLabel->setBuddy(m_interval);
    auto *row = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{countLabel, m_count, intervalLabel,
                                                            m_interval, m_untilError, m_button})
        row->addWidget(widget);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(m_summary);
    m_summary->hide();

    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_run.isRunning())
            Q_EMIT stopRequested();
        else
            Q_EMIT startRequested();
    });
    m_refresh.setInterval(RepeatRefreshPause);
    connect(&m_refresh, &QTimer::timeout, this, [this] { showSummary(m_run.summary()); });
    setRunning(false);
}

RepeatPlan RepeatControls::plan() const
{
    return {.count = m_count->value(),
            .interval = std::chrono::milliseconds(m_interval->value()),
            .untilError = m_untilError->isChecked()};
}

void RepeatControls::setPlan(const RepeatPlan &plan)
{
    m_count->setValue(plan.count);
    m_interval->setValue(static_cast<int>(plan.interval.count()));
    m_untilError->setChecked(plan.untilError);
}

void RepeatControls::follow()
{
    m_refresh.start();
    showSummary(m_run.summary());
}

void RepeatControls::showSummary(const RepeatSummary &summary)
{
    m_summary->setText(repeatText(summary, m_run.plan().count));
    m_summary->show();
    setRunning(m_run.isRunning());
}

void RepeatControls::setRunning(bool isRunning)
{
    if (!isRunning)
        m_refresh.stop();
    m_button->setText(isRunning ? tr("Sto&p") : tr("Re&peat"));
    m_button->setIcon(icon(isRunning ? IconName::Cancel : IconName::Repeat));
    for (QWidget *input : std::initializer_list<QWidget *>{m_count, m_interval, m_untilError})
        input->setEnabled(!isRunning);
}

QString RepeatControls::summaryText() const
{
    return m_summary->text();
}

} // namespace Monitor
