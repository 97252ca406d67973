// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/redactioneditor.h"

#include "core/base/printabletext.h"
#include "core/privacy/privacy.h"
#include "gui/look/plaintext.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>

#include <algorithm>

#include <utility>

namespace Monitor {

namespace {

using What = RedactionRule::What;

constexpr int ListInCharacters = 36;
constexpr int ListInLines = 8;

QStringList namesOf(const QString &text)
{
    QStringList names;
    for (const QString &part : text.split(u',')) {
        if (const QString name = part.trimmed(); !name.isEmpty())
            names.append(name);
    }
    return names;
}

QString textOf(const RedactionRule &rule)
{
    switch (rule.what) {
    case What::Values:
        return rule.names.join(QStringLiteral(", "));
    case What::Pattern:
        return rule.pattern;
    case What::Whole:
        break;
    }
    return {};
}

QString titleOf(const RedactionRule &rule)
{
    return rule.name.isEmpty() ? RedactionEditor::tr("(without a name)") : rule.name;
}

} // namespace

RedactionEditor::RedactionEditor(Privacy &privacy, QWidget *parent)
    : QWidget(parent)
    , m_privacy(privacy)
    , m_list(new QListWidget)
    , m_form(new QWidget)
    , m_problem(new QLabel)
{
    auto *columns = new QHBoxLayout;
    columns->addWidget(createList(), 1);
    m_form->setLayout(createForm());
    columns->addWidget(m_form, 2);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(columns);
    layout->addWidget(m_problem);
    layout->addLayout(createTrial());
    setFocusProxy(m_list);
    // A large window shows more rules.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(&privacy, &Privacy::changed, this, &RedactionEditor::takeRules);
    takeRules();
    fillList();
}

QWidget *RedactionEditor::createList()
{
    auto *add = new QPushButton(tr("&Add Rule"));
    m_remove = new QPushButton(tr("Remo&ve Rule"));
    for (QPushButton *button : {add, m_remove})
        button->setAutoDefault(false);
    m_list->setAccessibleName(tr("Redaction rules"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * ListInCharacters);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * ListInLines);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &RedactionEditor::addRule);
    connect(m_remove, &QPushButton::clicked, this, &RedactionEditor::removeRule);
    connect(m_list, &QListWidget::currentRowChanged, this, &RedactionEditor::showRule);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        const int row = m_list->row(item);
        if (m_isShowing || row < 0 || row >= m_rules.size())
            return;
        m_rules[row].isOn = item->checkState() == Qt::Checked;
        useRules();
    });
    return side;
}

QFormLayout *RedactionEditor::createForm()
{
    m_name = new QLineEdit;
    m_endpoint = new QLineEdit;
    m_what = new QComboBox;
    m_text = new QLineEdit;
    m_textLabel = new QLabel;
    m_keepsLength = new QCheckBox(tr("Show its len&gth"));
    m_keepsLength->setToolTip(
        tr("The mark is as long as what it hides. Otherwise nobody learns the length."));
    m_name->setAccessibleName(tr("Name"));
    m_endpoint->setAccessibleName(tr("Endpoints"));
    m_endpoint->setToolTip(tr("* is any text, ? any character"));
    m_what->setAccessibleName(tr("Hides"));
    m_what->addItems({tr("Values with a name"), tr("What a pattern matches"), tr("Everything")});
    m_textLabel->setBuddy(m_text);
    // So that the fields stay where they are.
    m_textLabel->setMinimumWidth(fontMetrics().horizontalAdvance(tr("&Names:") + tr("&Pattern:"))
                                 / 2);

    auto *form = new QFormLayout;
    form->setContentsMargins({});
    form->addRow(tr("Na&me:"), m_name);
    form->addRow(tr("&Endpoints:"), m_endpoint);
    form->addRow(tr("&Hides:"), m_what);
    form->addRow(m_textLabel, m_text);
    form->addRow(m_keepsLength);
    for (QLineEdit *edit : {m_name, m_endpoint, m_text})
        connect(edit, &QLineEdit::textEdited, this, &RedactionEditor::editRule);
    connect(m_what, &QComboBox::activated, this, [this] {
        m_text->clear();
        editRule();
        showRule();
    });
    connect(m_keepsLength, &QCheckBox::clicked, this, &RedactionEditor::editRule);
    return form;
}

QFormLayout *RedactionEditor::createTrial()
{
    m_trial = new QLineEdit;
    m_result = new QLineEdit;
    m_trial->setAccessibleName(tr("Try it"));
    m_trial->setText(QStringLiteral("login user=anna password=1234 {\"token\": \"abc\"}"));
    m_result->setAccessibleName(tr("Becomes"));
    m_result->setReadOnly(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Tr&y it:"), m_trial);
    form->addRow(tr("&Becomes:"), m_result);
    connect(m_trial, &QLineEdit::textChanged, this, &RedactionEditor::tryRules);
    return form;
}

void RedactionEditor::takeRules()
{
    if (m_rules == m_privacy.redaction().list())
        return;
    m_rules = m_privacy.redaction().list();
    fillList();
    m_problem->clear();
    tryRules();
}

void RedactionEditor::addRule()
{
    RedactionRule rule;
    rule.name = tr("New rule");
    rule.names = {QStringLiteral("secret")};
    m_rules.append(rule);
    fillList();
    m_list->setCurrentRow(static_cast<int>(m_rules.size()) - 1);
    useRules();
    m_name->setFocus();
    m_name->selectAll();
}

void RedactionEditor::removeRule()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_rules.removeAt(row);
    fillList();
    useRules();
}

void RedactionEditor::fillList()
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const RedactionRule &rule : std::as_const(m_rules)) {
        auto *item = new QListWidgetItem(titleOf(rule), m_list);
        item->setToolTip(toolTipText(titleOf(rule)));
        item->setCheckState(rule.isOn ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(std::min(std::max(row, 0), static_cast<int>(m_rules.size()) - 1));
    m_isShowing = wasShowing;
    showRule();
}

void RedactionEditor::showRule()
{
    const int row = m_list->currentRow();
    const bool hasRule = row >= 0 && row < m_rules.size();
    m_remove->setEnabled(hasRule);
    m_form->setEnabled(hasRule);
    const RedactionRule rule = hasRule ? m_rules.at(row) : RedactionRule();
    m_name->setText(rule.name);
    m_endpoint->setText(rule.endpoint);
    m_what->setCurrentIndex(static_cast<int>(rule.what));
    m_text->setText(textOf(rule));
    const bool isPattern = rule.what == What::Pattern;
    m_textLabel->setText(isPattern ? tr("&Pattern:") : tr("&Names:"));
    m_text->setAccessibleName(isPattern ? tr("Pattern") : tr("Names"));
    m_text->setToolTip(isPattern
                           ? tr("A regular expression. If it has groups, only these are hidden.")
                           : tr("Separated by commas; * is any text, ? any character"));
    m_text->setEnabled(rule.what != What::Whole);
    m_textLabel->setEnabled(rule.what != What::Whole);
    m_keepsLength->setChecked(rule.keepsLength);
    for (QLineEdit *edit : {m_name, m_endpoint, m_text})
        edit->setCursorPosition(0);
}

void RedactionEditor::editRule()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_rules.size())
        return;
    RedactionRule &rule = m_rules[row];
    rule.name = m_name->text();
    rule.endpoint = m_endpoint->text();
    rule.what = static_cast<What>(m_what->currentIndex());
    rule.names = rule.what == What::Values ? namesOf(m_text->text()) : QStringList();
    rule.pattern = rule.what == What::Pattern ? m_text->text() : QString();
    rule.keepsLength = m_keepsLength->isChecked();
    const bool wasShowing = std::exchange(m_isShowing, true);
    m_list->item(row)->setText(titleOf(rule));
    m_isShowing = wasShowing;
    useRules();
}

void RedactionEditor::useRules()
{
    const auto rules = RedactionRules::of(m_rules);
    m_problem->setText(
        rules ? QString()
              : tr("%1. The rules before this change stay in force.").arg(rules.error().message));
    if (rules)
        m_privacy.setRedaction(*rules);
    tryRules();
}

QString RedactionEditor::problem() const
{
    return m_problem->text();
}

// Rules of all endpoints, as the text comes from none.
void RedactionEditor::tryRules()
{
    QList<RedactionRule> rules = m_rules;
    for (RedactionRule &rule : rules)
        rule.endpoint = QStringLiteral("*");
    const auto checked = RedactionRules::of(rules);
    m_result->setText(checked ? printable(checked->forEndpoint(EndpointAddress::ofText("@try"))
                                              .apply(m_trial->text().toUtf8())
                                              .bytes)
                              : QString());
}

} // namespace Monitor
