// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/asyncclient.h>
#include <ipccore/service/serviceclient.h>

/** A class of the program that has a meta-object itself, with types of the library in it. */
class Window : public QObject
{
    Q_OBJECT

public:
    explicit Window(QObject *parent = nullptr);

Q_SIGNALS:
    void failed(const IpcCore::Error &error);

private:
    IpcCore::AsyncClient m_client;
};
