// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/commandhistory.h"
#include "core/observer/eventlog.h"
#include "gui/window/mainwindow.h"
#include "models/workspace.h"
#include "support/program.h"

#include <QtCore/qtemporarydir.h>

class QAbstractItemModel;

/// Directories of a test's own for whatever programs keep about a user: runtime files, settings,
/// data. Programs that are started while it lives use them too. One at a time.
class PrivateDirectories
{
public:
    PrivateDirectories();
    ~PrivateDirectories();
    Q_DISABLE_COPY_MOVE(PrivateDirectories)

    bool isValid() const { return m_directory.isValid(); }

    /// The path of `name` beside those directories.
    QString path(const QString &name) const { return m_directory.filePath(name); }

private:
    QTemporaryDir m_directory;
    std::vector<std::pair<const char *, std::optional<QByteArray>>> m_before;
};

/// The window with all that it stands on. Looks around five times a second.
struct OpenMonitor
{
    OpenMonitor();

    Monitor::Workspace workspace;
    Monitor::EventLog events;
    Monitor::CommandHistory history;
    Monitor::MainWindow window;
};

/// The row of `model` whose KeyRole is `key`; -1: there is none.
int rowOfKey(const QAbstractItemModel &model, const QVariant &key);

/// The action of the window that people read as `text`, without ampersands and dots; null: none.
QAction *actionNamed(const QWidget &window, const QString &text);
