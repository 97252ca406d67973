// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/sendcommandline.h"

#include "core/base/shellword.h"
#include "core/console/payloadkind.h"
#include "core/endpoint/route.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

// Linux allows arguments of 128 KiB, but nobody reads such long ones.
constexpr qsizetype LongestArgument = 16 * 1024;

bool isPrintableAscii(char byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

// A printf format that prints `bytes`: no options, no conversions, and only octal escapes, which
// every shell knows.
QByteArray printfFormat(const QByteArray &bytes)
{
    QByteArray format;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char byte = bytes[i];
        const bool isPlain = isPrintableAscii(byte) && byte != '%' && byte != '\\' && byte != '\''
                             && !(i == 0 && byte == '-');
        if (isPlain)
            format += byte;
        else
            format += '\\' + QByteArray::number(static_cast<uchar>(byte), 8).rightJustified(3, '0');
    }
    return '\'' + format + '\'';
}

Result<QByteArray> shellWord(const QByteArray &path)
{
    if (isUtf8(path))
        return shellQuoted(path);
    if (path.endsWith('\n'))
        return Error(ErrorCode::NotSupported,
                     QStringLiteral("This path cannot be written as a command"));
    return QByteArray("\"$(printf " + printfFormat(path) + ")\"");
}

Result<QByteArray> sendWords(const EndpointAddress &endpoint)
{
    if (const auto sendable = checkSendable(endpoint); !sendable)
        return sendable.error();
    const auto path = shellWord(endpoint.path());
    if (!path)
        return path.error();
    const QByteArray host =
        endpoint.isRemote() ? " --host " + shellQuoted(endpoint.host()) : QByteArray();
    return QByteArray("ipcctl" + host + " send " + *path);
}

} // namespace

Result<QString> sendCommandLine(const EndpointAddress &endpoint, const QByteArray &request)
{
    const auto words = sendWords(endpoint);
    if (!words)
        return words.error();
    if (request.isEmpty())
        return QString::fromUtf8(*words);
    // A lone dash would mean standard input.
    const bool isReadable = request.size() <= LongestArgument && request != "-"
                            && std::all_of(request.begin(), request.end(), &isPrintableAscii);
    if (!isReadable)
        return QString::fromUtf8("printf " + printfFormat(request) + " | " + *words + " -");
    return QString::fromUtf8(*words + (request.startsWith('-') ? " -- " : " ")
                             + shellQuoted(request));
}

Result<QString> sendFileCommandLine(const EndpointAddress &endpoint, const QByteArray &nativePath)
{
    const auto words = sendWords(endpoint);
    if (!words)
        return words.error();
    const auto file = shellWord(nativePath);
    if (!file)
        return file.error();
    return QString::fromUtf8(*words + " --file " + *file);
}

} // namespace Monitor
