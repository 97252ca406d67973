// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/ownertext.h"

#include <QtCore/qcoreapplication.h>

namespace Monitor {

namespace {

struct OwnerWords
{
    Q_DECLARE_TR_FUNCTIONS(OwnerText)
};

} // namespace

QString ownerText(OwnerKnowledge knowledge)
{
    switch (knowledge) {
    case OwnerKnowledge::Known:
        return {};
    case OwnerKnowledge::NotPermitted:
        return OwnerWords::tr("Hidden: the process belongs to another user. Only root, or a "
                              "program with cap_sys_ptrace and cap_dac_read_search, can see it.");
    case OwnerKnowledge::NobodyFound:
        return OwnerWords::tr("No process that holds the socket was found: it has just appeared or "
                              "gone, or is in a part of the system that cannot be seen from here.");
    case OwnerKnowledge::NotLookedYet:
        return OwnerWords::tr("Not looked up yet: this takes time and is only done occasionally.");
    case OwnerKnowledge::NotSupported:
        break;
    }
    return OwnerWords::tr("Not available on this system.");
}

QString notToldText()
{
    return OwnerWords::tr("Only servers built with IpcCore's introspection report this; the kernel "
                          "does not count it.");
}

QString kernelSilentText()
{
    return OwnerWords::tr("The kernel does not report this for the connection.");
}

} // namespace Monitor
