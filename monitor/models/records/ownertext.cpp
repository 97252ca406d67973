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
        return OwnerWords::tr("No process was found that holds the socket: it has just come or "
                              "gone, or is in a part of the system that cannot be seen from here.");
    case OwnerKnowledge::NotLookedYet:
        return OwnerWords::tr("Not looked for yet: looking costs time, and is done now and then.");
    case OwnerKnowledge::NotSupported:
        break;
    }
    return OwnerWords::tr("This system does not tell.");
}

QString notToldText()
{
    return OwnerWords::tr("Only servers built with IpcCore's introspection tell this; the kernel "
                          "does not count it.");
}

QString kernelSilentText()
{
    return OwnerWords::tr("The kernel does not tell this about the connection.");
}

} // namespace Monitor
