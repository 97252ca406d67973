// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/console/commandeditor.h"
#include "gui/console/commandtextedit.h"
#include "gui/console/requestpane.h"
#include "gui/pages/consolepage.h"
#include "support/program.h"

#include <ipccore/testing/temporaryendpoint.h>

#include <QtCore/qtemporarydir.h>

/// The console for an endpoint, where the demo server may listen; in its own directory.
class ConsoleFixture : public QObject
{
protected:
    static constexpr int PatienceMs = 20'000;

    /// A page as after starting the program; the history is empty until loaded.
    void makePage();
    /// Closes the page and stops the server.
    void end();
    void startServer();

    /// Replaces the editor's content.
    void type(const QString &text);
    void sendAndWait(const QString &text);
    void waitForEnd();
    /// In the editor.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier);
    /// By the start of its text; null if there is none.
    QAction *pageAction(const QString &words) const;

    QString path() const { return m_endpoint->path().toString(); }

    QString reply() const;

    Monitor::CommandTextEdit *edit() const { return m_page->current().editor().textEdit(); }

    QString status() const;
    QString problem() const;

    std::unique_ptr<IpcCore::Testing::TemporaryEndpoint> m_endpoint;
    std::unique_ptr<Program> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Monitor::CommandHistory> m_history;
    std::unique_ptr<Monitor::ConsolePage> m_page;
};
