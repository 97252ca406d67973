// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/monitorpage.h"

namespace Monitor {

class CommandHistory;

/// Sends requests to the endpoint that is selected; empty until its parts are put together.
class ConsolePage : public MonitorPage
{
public:
    explicit ConsolePage(CommandHistory &, QWidget *parent = nullptr)
        : MonitorPage(parent)
    {}
};

} // namespace Monitor
