// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qwidget.h>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace IpcCore {
struct CommandDescription;
}

namespace Monitor {

class CallForm;
class CommandTextEdit;

/// Edits the request to send: as text, hex digits, JSON, a file, or the form of a service's command.
class CommandEditor : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Text, Hex, Json, File, Form };
    Q_ENUM(Mode)

    explicit CommandEditor(QWidget *parent = nullptr);

    Mode mode() const;
    /// Converts the content if the new mode can show it.
    void setMode(Mode mode);

    /// The request's bytes, except in file mode.
    /// @return InvalidArgument if the text is invalid in this mode, with the problem and its
    ///         position.
    IpcCore::Result<QByteArray> request() const;
    /// Shows `bytes`, in a mode that can. Undo restores the previous content.
    void setRequest(const QByteArray &bytes);

    /// The content, valid or not.
    QString text() const;
    /// Restores a mode and its text verbatim.
    void setText(Mode mode, const QString &text);

    /// Makes the form of `command` and shows it; keeps a form of the same command as it is.
    CallForm &showForm(const IpcCore::CommandDescription &command);
    /// The command whose form is shown; null in other modes.
    const IpcCore::CommandDescription *formCommand() const;

    /// The file of Mode::File.
    QString filePath() const;
    void setFilePath(const QString &path);

    CommandTextEdit *textEdit() const { return m_text; }

    /// Adds a widget after the modes; takes ownership.
    void addToHead(QWidget *widget);

    /// Moves to the error, if there is one.
    void showProblem();

    /// Focuses the input field.
    void focusInput();

Q_SIGNALS:
    void changed();
    void olderRequested();
    void newerRequested();
    void searchRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createFilePage();
    void chooseFile();
    void showMode(Mode mode);
    void validate();
    IpcCore::Result<QByteArray> bytesOf(Mode mode, qsizetype *problemPosition = nullptr) const;
    QString withPlace(const QString &message, qsizetype position) const;

    Mode m_mode = Mode::Text;
    QHBoxLayout *m_head;
    QComboBox *m_modes;
    QStackedWidget *m_pages;
    CommandTextEdit *m_text;
    QLineEdit *m_file = nullptr;
    CallForm *m_form = nullptr; ///< Null until a command has been chosen.
    QLabel *m_problem;
};

} // namespace Monitor
