// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/commandeditor.h"

#include "core/base/humanunits.h"
#include "core/console/hexinput.h"
#include "core/console/payloadkind.h"
#include "gui/console/callform.h"
#include "gui/console/commandtextedit.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/icons.h"
#include "gui/look/palettecolors.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qlocale.h>
#include <QtGui/qtextobject.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstackedwidget.h>

namespace Monitor {

using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

namespace {

// Qt rejects bare strings and numbers, which are valid JSON.
bool isJsonValue(const QByteArray &bytes)
{
    return QJsonDocument::fromJson('[' + bytes + ']').array().size() == 1;
}

} // namespace

CommandEditor::CommandEditor(QWidget *parent)
    : QWidget(parent)
    , m_head(new QHBoxLayout)
    , m_modes(new QComboBox)
    , m_pages(new QStackedWidget)
    , m_text(new CommandTextEdit)
    , m_problem(new ElidedLabel)
{
    m_modes->addItems({tr("Text"), tr("Hex"), tr("JSON"), tr("File")});
    // A service adds one.
    m_modes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_modes->setAccessibleName(tr("How the request is written"));
    m_text->setPlaceholderText(tr("What to send. Ctrl+Enter sends it."));
    m_pages->addWidget(m_text);
    m_pages->addWidget(createFilePage());
    m_problem->setTextFormat(Qt::PlainText);

    auto *modeLabel = new QLabel(tr("Re&quest as:"));
    modeLabel->setBuddy(m_modes);
    m_head->addWidget(modeLabel);
    m_head->addWidget(m_modes);
    m_head->addWidget(m_problem, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_head);
    layout->addWidget(m_pages, 1);

    connect(m_modes, &QComboBox::activated, this,
            [this](int index) { setMode(static_cast<Mode>(index)); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommandEditor::validate);
    connect(m_text, &CommandTextEdit::olderRequested, this, &CommandEditor::olderRequested);
    connect(m_text, &CommandTextEdit::newerRequested, this, &CommandEditor::newerRequested);
    connect(m_text, &CommandTextEdit::searchRequested, this, &CommandEditor::searchRequested);
    setFocusProxy(m_text);
    validate();
}

QWidget *CommandEditor::createFilePage()
{
    auto *page = new QWidget;
    m_file = new QLineEdit;
    m_file->setPlaceholderText(tr("Path of the file whose content is sent"));
    m_file->setAccessibleName(tr("File to send"));
    auto *browse = new QPushButton(icon(IconName::OpenFile), tr("&Browse…"));
    connect(browse, &QPushButton::clicked, this, &CommandEditor::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &CommandEditor::validate);
    auto *row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addStretch();
    return page;
}

void CommandEditor::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("File to Send"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

CommandEditor::Mode CommandEditor::mode() const
{
    return m_mode;
}

void CommandEditor::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    const auto bytes = bytesOf(m_mode);
    const bool isKnown = m_mode != Mode::File && mode != Mode::Form && bytes && !bytes->isEmpty();
    const bool wasHex = m_mode == Mode::Hex;
    showMode(mode);
    if (!isKnown || mode == Mode::File)
        return;
    if (mode == Mode::Hex)
        m_text->replaceText(toHexInput(*bytes));
    else if (wasHex && payloadKindOf(*bytes) != PayloadKind::Binary)
        m_text->replaceText(QString::fromUtf8(*bytes));
}

void CommandEditor::showMode(Mode mode)
{
    m_mode = mode;
    m_modes->setCurrentIndex(static_cast<int>(mode));
    QWidget *page = m_text;
    if (mode == Mode::File)
        page = m_file->parentWidget();
    else if (mode == Mode::Form)
        page = m_form;
    m_pages->setCurrentWidget(page);
    setFocusProxy(mode == Mode::File ? m_file : page);
    validate();
}

Result<QByteArray> CommandEditor::bytesOf(Mode mode, qsizetype *problemPosition) const
{
    const auto failed = [&](qsizetype position, const QString &message) {
        if (problemPosition)
            *problemPosition = position;
        return Error(ErrorCode::InvalidArgument, withPlace(message, position));
    };
    if (mode == Mode::Form)
        return m_form->draft().request();
    const QString text = m_text->toPlainText();
    if (mode == Mode::Hex) {
        const HexInput input = parseHexInput(text);
        if (input.problem == HexInput::Problem::HalfAByte)
            return failed(input.problemPosition, tr("A byte needs two digits"));
        if (input.problem != HexInput::Problem::None)
            return failed(input.problemPosition, tr("Only the digits 0–9 and a–f are allowed"));
        return input.bytes;
    }
    const QByteArray bytes = text.toUtf8();
    if (mode != Mode::Json)
        return bytes;
    QJsonParseError error;
    QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError && !isJsonValue(bytes)) {
        // The parser counts bytes.
        const qsizetype position = QString::fromUtf8(bytes.left(error.offset)).size();
        return failed(qMin(position, qMax<qsizetype>(text.size() - 1, 0)), error.errorString());
    }
    return bytes;
}

QString CommandEditor::withPlace(const QString &message, qsizetype position) const
{
    const QTextBlock block = m_text->document()->findBlock(static_cast<int>(position));
    const QLocale locale;
    return tr("%1 (line %2, column %3)")
        .arg(message, locale.toString(block.blockNumber() + 1),
             locale.toString(position - block.position() + 1));
}

Result<QByteArray> CommandEditor::request() const
{
    if (m_mode == Mode::File)
        return Error(ErrorCode::InvalidArgument, tr("The request is in a file"));
    return bytesOf(m_mode);
}

void CommandEditor::validate()
{
    qsizetype problem = -1;
    QString message;
    if (m_mode == Mode::File) {
        message = m_file->text().isEmpty() ? tr("Choose a file") : QString();
    } else if (const auto bytes = bytesOf(m_mode, &problem); !bytes) {
        // A form tells beside each field.
        message = m_mode == Mode::Form ? QString() : bytes.error().message;
    } else {
        message = humanBytes(static_cast<quint64>(bytes->size()), QLocale());
    }
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, problem >= 0
                                              ? toneColor(Tone::Trouble, palette())
                                              : palette().color(QPalette::PlaceholderText));
    m_problem->setPalette(colors);
    m_problem->setText(message);
    m_text->markProblem(m_text->toPlainText().isEmpty() ? -1 : problem);
    Q_EMIT changed();
}

void CommandEditor::setRequest(const QByteArray &bytes)
{
    // A text field normalizes line ends.
    const bool isText =
        payloadKindOf(bytes) != PayloadKind::Binary && isUtf8(bytes) && !bytes.contains('\r');
    const bool staysHex = m_mode == Mode::Hex && !bytes.isEmpty();
    if (!isText || staysHex) {
        showMode(Mode::Hex);
        m_text->replaceText(toHexInput(bytes));
    } else {
        const bool staysJson = m_mode == Mode::Json && payloadKindOf(bytes) == PayloadKind::Json;
        showMode(staysJson ? Mode::Json : Mode::Text);
        m_text->replaceText(QString::fromUtf8(bytes));
    }
}

void CommandEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        validate();
}

void CommandEditor::addToHead(QWidget *widget)
{
    m_head->addWidget(widget);
    setTabOrder(m_modes, widget);
}

CallForm &CommandEditor::showForm(const IpcCore::CommandDescription &command)
{
    if (!m_form) {
        m_form = new CallForm;
        m_pages->addWidget(m_form);
        m_modes->addItem(tr("Form"));
        connect(m_form, &CallForm::changed, this, &CommandEditor::validate);
    }
    if (m_form->draft().command() != command)
        m_form->setCommand(command);
    showMode(Mode::Form);
    return *m_form;
}

const IpcCore::CommandDescription *CommandEditor::formCommand() const
{
    return m_mode == Mode::Form ? &m_form->draft().command() : nullptr;
}

QString CommandEditor::text() const
{
    return m_text->toPlainText();
}

void CommandEditor::setText(Mode mode, const QString &text)
{
    showMode(mode);
    m_text->replaceText(text);
}

void CommandEditor::showProblem()
{
    qsizetype problem = -1;
    if (m_mode == Mode::File || m_mode == Mode::Form || bytesOf(m_mode, &problem))
        return;
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(static_cast<int>(problem));
    m_text->setTextCursor(cursor);
    focusInput();
}

QString CommandEditor::filePath() const
{
    return m_file->text();
}

void CommandEditor::setFilePath(const QString &path)
{
    m_file->setText(path);
    showMode(Mode::File);
}

void CommandEditor::focusInput()
{
    focusProxy()->setFocus(Qt::OtherFocusReason);
}

} // namespace Monitor
