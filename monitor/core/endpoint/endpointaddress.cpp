// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/endpointaddress.h"

#include "core/base/printabletext.h"

#include <ipccore/endpointpath.h>

#include <QtCore/qfile.h>

namespace Monitor {

EndpointAddress EndpointAddress::ofPath(const QByteArray &nativePath)
{
    EndpointAddress address;
    address.m_name = IpcCore::EndpointPath(nativePath).native();
    return address;
}

EndpointAddress EndpointAddress::ofAbstractName(const QByteArray &name)
{
    EndpointAddress address;
    address.m_name = '\0' + name;
    return address;
}

EndpointAddress EndpointAddress::ofKernelName(const QByteArray &name)
{
    return name.startsWith('\0') ? ofAbstractName(name.mid(1)) : ofPath(name);
}

EndpointAddress EndpointAddress::ofText(const QByteArray &text)
{
    if (text.isEmpty() || text == "@")
        return {};
    return text.startsWith('@') ? ofAbstractName(text.mid(1)) : ofPath(text);
}

QString EndpointAddress::toString() const
{
    if (!isAbstract())
        return QFile::decodeName(m_name);
    QByteArray text = m_name;
    return QFile::decodeName(text.replace('\0', '@'));
}

QString EndpointAddress::toPrintable() const
{
    return printableText(toString());
}

} // namespace Monitor
