// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitorfixture.h"

#include "gui/look/actiontext.h"
#include "models/table/roles.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtGui/qaction.h>

using namespace Monitor;

PrivateDirectories::PrivateDirectories()
{
    for (const char *name : {"XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"}) {
        m_before.emplace_back(name, qEnvironmentVariableIsSet(name) ? std::optional(qgetenv(name))
                                                                    : std::nullopt);
        const QString directory = path(QString::fromLatin1(name));
        QDir().mkdir(directory);
        QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(name, QFile::encodeName(directory));
    }
}

PrivateDirectories::~PrivateDirectories()
{
    for (const auto &[name, value] : m_before) {
        if (value)
            qputenv(name, *value);
        else
            qunsetenv(name);
    }
}

OpenMonitor::OpenMonitor()
    : events(workspace.observer())
    , history(qEnvironmentVariable("XDG_DATA_HOME"))
    , window(workspace, events, history)
{
    history.setPrivacy(workspace.privacy());
    workspace.setInterval(EndpointObserver::ShortestInterval);
}

int rowOfKey(const QAbstractItemModel &model, const QVariant &key)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(KeyRole) == key)
            return row;
    }
    return -1;
}

QAction *actionNamed(const QWidget &window, const QString &text)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (plainActionText(*action) == text)
            return action;
    }
    return nullptr;
}
