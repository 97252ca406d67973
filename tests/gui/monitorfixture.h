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

/// Private directories for everything programs keep per user: runtime files, settings, data. Also
/// used by programs started while it lives. One at a time.
class PrivateDirectories
{
public:
    PrivateDirectories();
    ~PrivateDirectories();
    Q_DISABLE_COPY_MOVE(PrivateDirectories)

    bool isValid() const { return m_directory.isValid(); }

    /// A path beside those directories.
    QString path(const QString &name) const { return m_directory.filePath(name); }

private:
    QTemporaryDir m_directory;
    std::vector<std::pair<const char *, std::optional<QByteArray>>> m_before;
};

/// The window and everything it needs. Polls five times a second.
struct OpenMonitor
{
    OpenMonitor();

    Monitor::Workspace workspace;
    Monitor::EventLog events;
    Monitor::CommandHistory history;
    Monitor::MainWindow window;
};

/// The row of `model` whose KeyRole is `key`; -1 if there is none.
int rowOfKey(const QAbstractItemModel &model, const QVariant &key);

/// The window's action displayed as `text`, ignoring ampersands and dots; null if there is none.
QAction *actionNamed(const QWidget &window, const QString &text);
