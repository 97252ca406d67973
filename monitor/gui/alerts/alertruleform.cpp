// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alertruleform.h"

#include "core/alerts/alerttext.h"
#include "core/server/activitytracker.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qspinbox.h>

namespace Monitor {

namespace {

// As the data of an entry of the subjects; figures have their numbers.
constexpr int StateSubject = -1;

constexpr double MicrosecondsPerMillisecond = 1'000;

struct UsualNumbers
{
    double above = 0;
    double clearAt = 0;
    int polls = AlertRule().polls;
};

// To start from: the limits from which servers count as slow, or one of what is always bad.
UsualNumbers usualNumbers(AlertFigure figure)
{
    using Microseconds = std::chrono::duration<double, std::micro>;
    switch (figure) {
    case AlertFigure::P95Us:
        return {.above = Microseconds(ActivityTracker::DefaultSlowLimit).count(),
                .clearAt = Microseconds(ActivityTracker::DefaultSlowLimit).count()
                           * ActivityTracker::NoLongerSlow};
    case AlertFigure::Backlog:
        return {.above = 10, .clearAt = 5};
    case AlertFigure::Connections:
        return {.above = 100, .clearAt = 90};
    case AlertFigure::Errors:
        break;
    case AlertFigure::Restarts:
        return {.polls = 1};
    }
    return {};
}

// The name without its mnemonic and colon, for screen readers.
QString spokenName(QString label)
{
    return label.remove(u'&').remove(u':');
}

double scaleOf(std::optional<AlertFigure> figure)
{
    return figure == AlertFigure::P95Us ? MicrosecondsPerMillisecond : 1;
}

QLabel *createProblem()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

AlertRuleForm::AlertRuleForm(QWidget *parent)
    : QWidget(parent)
    , m_fields(new QFormLayout(this))
    , m_name(new QLineEdit)
    , m_endpoint(new QLineEdit)
    , m_endpointProblem(createProblem())
    , m_subject(new QComboBox)
    , m_state(new QComboBox)
    , m_above(new QDoubleSpinBox)
    , m_polls(new QSpinBox)
    , m_clearAt(new QDoubleSpinBox)
    , m_clearProblem(createProblem())
    , m_clearPolls(new QSpinBox)
    , m_summary(new QLabel)
{
    m_fields->setContentsMargins({});
    m_fields->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    createFields();
    setFocusProxy(m_name);
    setRule({});
}

void AlertRuleForm::createFields()
{
    m_endpoint->setToolTip(tr("Of the endpoints it is about: * is any text, ? any character"));
    m_subject->addItem(tr("the state is"), StateSubject);
    m_subject->addItem(tr("p95 is above"), int(AlertFigure::P95Us));
    m_subject->addItem(tr("waiting clients and requests are above"), int(AlertFigure::Backlog));
    m_subject->addItem(tr("connections are above"), int(AlertFigure::Connections));
    m_subject->addItem(tr("failed requests since the last poll are above"),
                       int(AlertFigure::Errors));
    m_subject->addItem(tr("restarts since the last poll are above"), int(AlertFigure::Restarts));
    m_state->setAccessibleName(tr("State"));
    m_above->setAccessibleName(tr("Threshold"));
    for (QDoubleSpinBox *number : {m_above, m_clearAt}) {
        number->setRange(0, 1e12);
        number->setGroupSeparatorShown(true);
    }
    for (QSpinBox *polls : {m_polls, m_clearPolls}) {
        polls->setRange(1, AlertRule::MostPolls);
        const auto showUnit = [polls](int count) {
            polls->setSuffix(tr(" poll(s) in a row", nullptr, count));
        };
        connect(polls, &QSpinBox::valueChanged, polls, showUnit);
        showUnit(polls->value());
    }
    auto *limit = new QWidget;
    auto *limitLayout = new QHBoxLayout(limit);
    limitLayout->setContentsMargins({});
    limitLayout->addWidget(m_state);
    limitLayout->addWidget(m_above);
    limitLayout->addStretch();
    addField(tr("&Name:"), m_name, m_name);
    addField(tr("&Endpoint:"), m_endpoint, m_endpoint);
    m_fields->addRow(m_endpointProblem);
    addField(tr("&When:"), m_subject, m_subject);
    m_fields->addRow(QString(), limit);
    addField(tr("&For:"), m_polls, createPollsRow(m_polls, nullptr));
    m_clearLabel =
        addField(tr("En&ds at or below:"), m_clearAt, createPollsRow(m_clearPolls, m_clearAt));
    m_clearPolls->setAccessibleName(tr("Good polls that end it"));
    m_fields->addRow(m_clearProblem);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setAccessibleName(tr("The rule in words"));
    m_fields->addRow(m_summary);
    for (QLineEdit *edit : {m_name, m_endpoint})
        connect(edit, &QLineEdit::textEdited, this, &AlertRuleForm::takeEdit);
    connect(m_subject, &QComboBox::activated, this, &AlertRuleForm::chooseSubject);
    connect(m_state, &QComboBox::activated, this, &AlertRuleForm::takeEdit);
    connect(m_above, &QDoubleSpinBox::valueChanged, this, &AlertRuleForm::takeThreshold);
    connect(m_clearAt, &QDoubleSpinBox::valueChanged, this, &AlertRuleForm::takeEdit);
    for (QSpinBox *polls : {m_polls, m_clearPolls})
        connect(polls, &QSpinBox::valueChanged, this, &AlertRuleForm::takeEdit);
}

QWidget *AlertRuleForm::createPollsRow(QSpinBox *polls, QWidget *before)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    if (before)
        layout->addWidget(before);
    layout->addWidget(polls);
    layout->addStretch();
    return row;
}

QLabel *AlertRuleForm::addField(const QString &label, QWidget *field, QWidget *row)
{
    auto *name = new QLabel(label);
    name->setBuddy(field);
    field->setAccessibleName(spokenName(label));
    m_fields->addRow(name, row);
    return name;
}

void AlertRuleForm::fillStates()
{
    m_state->clear();
    const auto add = [this](const QString &text, const QList<EndpointCondition> &conditions) {
        m_state->addItem(text, QVariant::fromValue(conditions));
        if (conditions == m_rule.conditions)
            m_state->setCurrentIndex(m_state->count() - 1);
    };
    add(tr("needs attention"), conditionsFrom(Severity::Attention));
    add(tr("in trouble"), conditionsFrom(Severity::Trouble));
    for (int i = 0; i < EndpointConditionCount; ++i) {
        const auto condition = static_cast<EndpointCondition>(i);
        add(conditionName(condition), {condition});
    }
    if (m_rule.figure || m_rule.conditions.isEmpty()
        || m_state->currentData().value<QList<EndpointCondition>>() == m_rule.conditions)
        return;
    // A list of states comes from a file, and stays as it is.
    AlertRule unnamed = m_rule;
    unnamed.name.clear();
    add(alertRuleName(unnamed), m_rule.conditions);
}

void AlertRuleForm::setRule(const AlertRule &rule)
{
    m_isFilling = true;
    m_rule = rule;
    fillStates();
    // Typing must not move the cursor.
    if (m_name->text() != rule.name)
        m_name->setText(rule.name);
    if (m_endpoint->text() != rule.endpoint)
        m_endpoint->setText(rule.endpoint);
    m_subject->setCurrentIndex(m_subject->findData(rule.figure ? int(*rule.figure) : StateSubject));
    adaptToSubject();
    m_above->setValue(rule.above / scaleOf(rule.figure));
    m_clearAt->setValue(rule.clearAt / scaleOf(rule.figure));
    m_shown = shownNumbers();
    m_polls->setValue(rule.polls);
    m_clearPolls->setValue(rule.clearPolls);
    m_isFilling = false;
    showProblems();
}

std::optional<AlertFigure> AlertRuleForm::figure() const
{
    const int subject = m_subject->currentData().toInt();
    return subject == StateSubject ? std::nullopt
                                   : std::optional(static_cast<AlertFigure>(subject));
}

void AlertRuleForm::adaptToSubject()
{
    const auto figure = this->figure();
    m_state->setVisible(!figure);
    m_above->setVisible(figure.has_value());
    m_clearAt->setVisible(figure.has_value());
    m_clearLabel->setText(figure ? tr("En&ds at or below:") : tr("En&ds after:"));
    m_clearLabel->setBuddy(figure ? static_cast<QWidget *>(m_clearAt) : m_clearPolls);
    for (QDoubleSpinBox *number : {m_above, m_clearAt}) {
        const bool isTime = figure == AlertFigure::P95Us;
        number->setDecimals(isTime ? 3 : 0);
        number->setSuffix(isTime ? tr(" ms") : QString());
        number->setStepType(isTime ? QAbstractSpinBox::AdaptiveDecimalStepType
                                   : QAbstractSpinBox::DefaultStepType);
    }
}

std::pair<double, double> AlertRuleForm::shownNumbers() const
{
    return {m_above->value(), m_clearAt->value()};
}

AlertRule AlertRuleForm::entered() const
{
    AlertRule rule = m_rule;
    rule.name = m_name->text().trimmed();
    rule.endpoint = m_endpoint->text().trimmed();
    rule.figure = figure();
    rule.conditions = {};
    if (!rule.figure)
        rule.conditions = m_state->currentData().value<QList<EndpointCondition>>();
    const auto number = [&](const QDoubleSpinBox *field, double shown, double former) {
        if (!rule.figure)
            return 0.0;
        const bool isSame = rule.figure == m_rule.figure && field->value() == shown;
        return isSame ? former : field->value() * scaleOf(rule.figure);
    };
    rule.above = number(m_above, m_shown.first, m_rule.above);
    rule.clearAt = number(m_clearAt, m_shown.second, m_rule.clearAt);
    rule.polls = m_polls->value();
    rule.clearPolls = m_clearPolls->value();
    return rule;
}

std::optional<AlertRule> AlertRuleForm::rule() const
{
    const AlertRule rule = entered();
    return rule.endpoint.isEmpty() || rule.clearAt > rule.above ? std::nullopt
                                                                : std::optional(rule);
}

void AlertRuleForm::chooseSubject()
{
    AlertRule rule = entered();
    if (rule.figure != m_rule.figure) {
        const UsualNumbers usual = rule.figure ? usualNumbers(*rule.figure) : UsualNumbers();
        rule.above = usual.above;
        rule.clearAt = usual.clearAt;
        rule.polls = usual.polls;
    }
    setRule(rule);
    takeEdit();
}

// The end goes with a threshold that it was the same as.
void AlertRuleForm::takeThreshold()
{
    if (m_isFilling)
        return;
    if (m_rule.clearAt == m_rule.above) {
        const QSignalBlocker blocker(m_clearAt);
        m_clearAt->setValue(m_above->value());
    }
    takeEdit();
}

void AlertRuleForm::takeEdit()
{
    if (m_isFilling)
        return;
    showProblems();
    if (const auto valid = rule()) {
        m_rule = *valid;
        m_shown = shownNumbers();
        Q_EMIT edited(*valid);
    }
}

void AlertRuleForm::showProblems()
{
    const AlertRule rule = entered();
    const auto show = [](QLabel *label, bool isWrong, const QString &text) {
        label->setText(isWrong ? text : QString());
        label->setVisible(isWrong);
    };
    show(m_endpointProblem, rule.endpoint.isEmpty(),
         tr("Which endpoints? * stands for all of them."));
    show(m_clearProblem, rule.clearAt > rule.above,
         tr("It would end while it is still raised: choose at most %1.").arg(m_above->text()));
    AlertRule unnamed = rule;
    unnamed.name.clear();
    m_name->setPlaceholderText(alertRuleName(unnamed));
    m_summary->setText(tr("Raised when %1.").arg(alertRuleText(rule)));
}

} // namespace Monitor
