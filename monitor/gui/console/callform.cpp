// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/callform.h"

#include "gui/look/palettecolors.h"
#include "gui/look/plaintext.h"

#include <ipccore/service/jsontext.h>

#include <QtCore/qcoreevent.h>
#include <QtCore/qlocale.h>
#include <QtGui/qfontdatabase.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qplaintextedit.h>

namespace Monitor {

using namespace IpcCore;

namespace {

constexpr int JsonLines = 3;

QString typeText(Parameter::Type type)
{
    switch (type) {
    case Parameter::Type::Text:
        return CallForm::tr("text");
    case Parameter::Type::Bytes:
        return CallForm::tr("bytes");
    case Parameter::Type::Integer:
        return CallForm::tr("integer");
    case Parameter::Type::Number:
        return CallForm::tr("number");
    case Parameter::Type::Boolean:
        return CallForm::tr("yes or no");
    case Parameter::Type::Choice:
        return CallForm::tr("choice");
    case Parameter::Type::List:
        return CallForm::tr("list in JSON");
    case Parameter::Type::Map:
        return CallForm::tr("map in JSON");
    case Parameter::Type::Any:
        break;
    }
    return CallForm::tr("any value");
}

QString boundText(double bound)
{
    constexpr int digits = 15;
    return QLocale().toString(bound, 'g', digits);
}

QString rangeText(const Parameter &parameter)
{
    const auto minimum = parameter.minimum();
    const auto maximum = parameter.maximum();
    if (minimum && maximum)
        return CallForm::tr("%1 to %2").arg(boundText(*minimum), boundText(*maximum));
    if (minimum)
        return CallForm::tr("%1 or more").arg(boundText(*minimum));
    return maximum ? CallForm::tr("%1 or less").arg(boundText(*maximum)) : QString();
}

QString defaultText(const Parameter &parameter)
{
    const QCborValue &value = parameter.defaultValue();
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(IpcCore::toJson(value));
}

bool hasDefault(const Parameter &parameter)
{
    return !parameter.defaultValue().isUndefined();
}

// What an empty field stands for.
QString emptyText(const Parameter &parameter)
{
    if (hasDefault(parameter))
        return CallForm::tr("Default: %1").arg(defaultText(parameter));
    return parameter.isOptional() ? CallForm::tr("Not given") : QString();
}

QString hintText(const Parameter &parameter)
{
    QStringList parts;
    const bool isNumber =
        parameter.type() == Parameter::Type::Integer || parameter.type() == Parameter::Type::Number;
    const QString range = rangeText(parameter);
    if (range.isEmpty())
        parts.append(typeText(parameter.type()));
    else if (isNumber)
        parts.append(typeText(parameter.type()) + u' ' + range);
    else
        parts.append(CallForm::tr("%1, length %2").arg(typeText(parameter.type()), range));
    if (!parameter.unit().isEmpty())
        parts.append(CallForm::tr("in %1").arg(parameter.unit()));
    if (hasDefault(parameter))
        parts.append(CallForm::tr("default %1").arg(defaultText(parameter)));
    else
        parts.append(parameter.isOptional() ? CallForm::tr("optional") : CallForm::tr("required"));
    const QString facts = parts.join(QStringLiteral(" · "));
    return parameter.summary().isEmpty() ? facts
                                         : CallForm::tr("%1 (%2)").arg(parameter.summary(), facts);
}

} // namespace

CallForm::CallForm(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Arguments of the command"));
}

void CallForm::setCommand(const CommandDescription &command)
{
    m_draft = CallDraft(command);
    m_fields.clear();
    m_notes.clear();
    m_isTouched.clear();
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    auto *layout = new QFormLayout;
    rows->addLayout(layout);
    rows->addStretch(1);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->setRowWrapPolicy(QFormLayout::DontWrapRows);
    auto *title =
        new QLabel(command.summary.isEmpty() ? command.name
                                             : tr("%1 – %2").arg(command.name, command.summary));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    layout->addRow(title);
    for (qsizetype i = 0; i < qMin(command.parameters.size(), MostFields); ++i) {
        const Parameter &parameter = command.parameters.at(i);
        m_isTouched.append(false);
        m_notes.append(new QLabel);
        m_notes.constLast()->setTextFormat(Qt::PlainText);
        m_notes.constLast()->setWordWrap(true);
        m_fields.append(createField(i));
        m_fields.constLast()->setAccessibleName(parameter.name());
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(m_fields.constLast());
        column->addWidget(m_notes.constLast());
        // The name is not ours: '&' in it is no mnemonic.
        auto *label = new QLabel(parameter.name() + u':');
        label->setTextFormat(Qt::PlainText);
        layout->addRow(label, column);
        showNote(i);
    }
    if (command.parameters.isEmpty())
        layout->addRow(new QLabel(tr("No parameters.")));
    setWidget(page);
    setFocusProxy(m_fields.isEmpty() ? nullptr : m_fields.constFirst());
    Q_EMIT changed();
}

QWidget *CallForm::createField(qsizetype index)
{
    switch (m_draft.command().parameters.at(index).type()) {
    case Parameter::Type::Boolean:
        return createCheckBox(index);
    case Parameter::Type::Choice:
        return createChoice(index);
    case Parameter::Type::List:
    case Parameter::Type::Map:
        return createJsonEdit(index);
    default:
        return createLineEdit(index);
    }
}

QWidget *CallForm::createCheckBox(qsizetype index)
{
    const Parameter &parameter = m_draft.command().parameters.at(index);
    auto *box = new QCheckBox;
    const auto showState = [this, box, index] {
        const bool isGiven = box->checkState() != Qt::PartiallyChecked;
        box->setText(!isGiven ? tr("Not given") : box->isChecked() ? tr("Yes") : tr("No"));
        take(index, !isGiven ? QString() : QVariant(box->isChecked()).toString());
    };
    box->setTristate(m_draft.text(index).isEmpty());
    box->setCheckState(box->isTristate()                   ? Qt::PartiallyChecked
                       : parameter.defaultValue().toBool() ? Qt::Checked
                                                           : Qt::Unchecked);
    showState();
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    connect(box, &QCheckBox::checkStateChanged, this, showState);
#else
    connect(box, &QCheckBox::stateChanged, this, showState);
#endif
    return box;
}

QWidget *CallForm::createChoice(qsizetype index)
{
    const Parameter &parameter = m_draft.command().parameters.at(index);
    auto *box = new QComboBox;
    if (const QString empty = emptyText(parameter); !empty.isEmpty())
        box->addItem(empty, QString());
    for (const QString &value : parameter.values())
        box->addItem(value, value);
    m_draft.setText(index, box->currentData().toString());
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, index] { take(index, box->currentData().toString()); });
    return box;
}

QWidget *CallForm::createJsonEdit(qsizetype index)
{
    const Parameter &parameter = m_draft.command().parameters.at(index);
    auto *edit = new QPlainTextEdit;
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setTabChangesFocus(true);
    edit->setPlaceholderText(emptyText(parameter));
    const int margins =
        2 * (edit->frameWidth() + static_cast<int>(edit->document()->documentMargin()));
    edit->setFixedHeight(QFontMetrics(edit->font()).lineSpacing() * JsonLines + margins);
    connect(edit, &QPlainTextEdit::textChanged, this,
            [this, edit, index] { take(index, edit->toPlainText()); });
    return edit;
}

QWidget *CallForm::createLineEdit(qsizetype index)
{
    const Parameter &parameter = m_draft.command().parameters.at(index);
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(emptyText(parameter));
    connect(edit, &QLineEdit::textChanged, this,
            [this, index](const QString &text) { take(index, text); });
    return edit;
}

void CallForm::setValue(const QString &parameter, const QString &text)
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_draft.command().parameters.at(i).name() != parameter)
            continue;
        if (auto *line = qobject_cast<QLineEdit *>(m_fields.at(i)))
            line->setText(text);
        else if (auto *json = qobject_cast<QPlainTextEdit *>(m_fields.at(i)))
            json->setPlainText(text);
        else if (auto *choice = qobject_cast<QComboBox *>(m_fields.at(i)))
            choice->setCurrentIndex(choice->findData(text));
    }
}

void CallForm::take(qsizetype index, const QString &text)
{
    m_draft.setText(index, text);
    // A field that is being created is not there yet.
    if (index >= m_fields.size())
        return;
    m_isTouched[index] = true;
    showNote(index);
    Q_EMIT changed();
}

void CallForm::showNote(qsizetype index)
{
    const QString problem = m_isTouched.at(index) ? m_draft.problem(index) : QString();
    const bool isWrong = !problem.isEmpty();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, isWrong ? toneColor(Tone::Trouble, palette())
                                                  : palette().color(QPalette::PlaceholderText));
    const QString text = isWrong ? tr("Not accepted: %1").arg(problem)
                                 : hintText(m_draft.command().parameters.at(index));
    m_notes.at(index)->setPalette(colors);
    m_notes.at(index)->setText(text);
    m_fields.at(index)->setAccessibleDescription(text);
}

QString CallForm::note(qsizetype index) const
{
    return m_notes.at(index)->text();
}

void CallForm::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (qsizetype i = 0; i < m_notes.size(); ++i)
        showNote(i);
}

} // namespace Monitor
