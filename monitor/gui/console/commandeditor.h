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

/// The request to send: as text, hexadecimal digits, JSON, or the content of a file.
class CommandEditor : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Text, Hex, Json, File };
    Q_ENUM(Mode)

    explicit CommandEditor(QWidget *parent = nullptr);

    Mode mode() const;
    /// What was written goes along where the other mode can show it.
    void setMode(Mode mode);

    /// The request's bytes, but not those of a file.
    /// @return InvalidArgument when the text is no bytes in this mode, with what is wrong and
    /// where.
    IpcCore::Result<QByteArray> request() const;
    /// Shows `bytes`, in a mode that can. What was there comes back by undoing.
    void setRequest(const QByteArray &bytes);

    /// What is written, valid or not.
    QString text() const;
    /// Shows what was written in a mode, as it was.
    void setText(Mode mode, const QString &text);

    /// The file of Mode::File.
    QString filePath() const;
    void setFilePath(const QString &path);

    CommandTextEdit *textEdit() const { return m_text; }

    /// To what is wrong, if something is.
    void showProblem();

    /// To where the request is written.
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
