// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "window.h"

Window::Window(QObject *parent)
    : QObject(parent)
    , m_client(QStringLiteral("/none"))
{}
