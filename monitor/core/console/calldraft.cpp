// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/calldraft.h"

#include <ipccore/service/callmessage.h>

#include <QtCore/qcbormap.h>

namespace Monitor {

using namespace IpcCore;

CallDraft::CallDraft(const CommandDescription &command)
    : m_command(command)
    , m_texts(command.parameters.size())
{
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const Parameter &parameter = command.parameters.at(i);
        const bool isUnset = parameter.isOptional() && parameter.defaultValue().isUndefined();
        if (parameter.type() == Parameter::Type::Boolean && !isUnset)
            m_texts[i] = parameter.defaultValue().toBool() ? QStringLiteral("true")
                                                           : QStringLiteral("false");
    }
}

bool CallDraft::isLeftOut(qsizetype index) const
{
    const Parameter &parameter = m_command.parameters.at(index);
    return m_texts.at(index).isEmpty()
           && (parameter.isOptional() || !parameter.defaultValue().isUndefined());
}

QString CallDraft::problem(qsizetype index) const
{
    if (isLeftOut(index))
        return {};
    const auto value = m_command.parameters.at(index).fromText(m_texts.at(index).toUtf8());
    return value ? QString() : value.error().message;
}

Result<QByteArray> CallDraft::request() const
{
    QCborMap arguments;
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        if (isLeftOut(i))
            continue;
        const Parameter &parameter = m_command.parameters.at(i);
        const auto value = parameter.fromText(m_texts.at(i).toUtf8());
        if (!value)
            return Error(ErrorCode::InvalidArgument, value.error().message);
        arguments.insert(parameter.name(), *value);
    }
    return CallMessage{.command = m_command.name, .arguments = arguments}.encode();
}

} // namespace Monitor
