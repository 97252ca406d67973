// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtWidgets/qwidget.h>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace Monitor {

class CommandTextEdit;

/// Edits the request to send: as text, hex digits, JSON, or a file.
class CommandEditor : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Text, Hex, Json, File };
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

    /// The file of Mode::File.
    QString filePath() const;
    void setFilePath(const QString &path);

    CommandTextEdit *textEdit() const { return m_text; }

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
    QComboBox *m_modes;
    QStackedWidget *m_pages;
    CommandTextEdit *m_text;
    QLineEdit *m_file = nullptr;
    QLabel *m_problem;
};

} // namespace Monitor
