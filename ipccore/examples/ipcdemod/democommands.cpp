// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "democommands.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace {

using namespace IpcCore;
using namespace std::chrono_literals;

constexpr int BigRows = 10'000;
constexpr int SlowRows = 1'000;
constexpr int RowDigits = 75;
constexpr auto SlowPause = 10ms;

HandlerResult resultOf(const Result<void> &written)
{
    return written ? HandlerResult::Done : HandlerResult::Failed;
}

HandlerResult answer(Reply &reply, const QByteArray &text)
{
    return resultOf(reply.write(text));
}

QByteArray row(int number)
{
    return "big: " + QByteArray::number(number).rightJustified(RowDigits, '0') + '\n';
}

HandlerResult big(Reply &reply)
{
    QByteArray rows;
    for (int i = 0; i < BigRows; ++i)
        rows += row(i);
    return answer(reply, rows);
}

HandlerResult chunk(Reply &reply)
{
    for (int i = 0; i < BigRows; ++i) {
        if (!reply.write(row(i)))
            return HandlerResult::Failed;
    }
    return HandlerResult::Done;
}

HandlerResult slow(Reply &reply)
{
    for (int i = 0; i < SlowRows; ++i) {
        // Do not spend ten seconds on a reply that nobody reads.
        if (reply.peerGone() || !reply.write(row(i)) || !reply.flush())
            return HandlerResult::Failed;
        std::this_thread::sleep_for(SlowPause);
    }
    return HandlerResult::Done;
}

HandlerResult sendBytes(QByteArrayView letters, Reply &reply)
{
    const char letter = letters.front();
    const qsizetype others = letters.size() - std::count(letters.begin(), letters.end(), letter);
    if (others != 0)
        return answer(reply, "errs:" + QByteArray::number(others) + '\n');
    const QByteArray count = QByteArray::number(letters.size()).rightJustified(8, '0');
    return answer(reply, "rcvd:" + QByteArray(1, letter) + count + '\n');
}

// What follows `word` and a space; nullopt for any other message.
std::optional<QByteArrayView> argumentOf(QByteArrayView message, QByteArrayView word)
{
    if (!message.startsWith(word) || message.size() == word.size() || message[word.size()] != ' ')
        return std::nullopt;
    return message.sliced(word.size() + 1);
}

} // namespace

HandlerResult runDemoCommand(const Request &request, Reply &reply)
{
    const QByteArrayView message = request.message();
    if (message == "ping")
        return answer(reply, "pong");
    if (message == "big")
        return big(reply);
    if (message == "chunk")
        return chunk(reply);
    if (message == "slow")
        return slow(reply);
    if (message == "fail")
        throw std::runtime_error("asked to fail");
    if (message == "quit")
        return HandlerResult::Quit;
    if (const auto letters = argumentOf(message, "sendbytes"); letters && !letters->isEmpty())
        return sendBytes(*letters, reply);
    if (const auto bytes = argumentOf(message, "echo"))
        return resultOf(reply.write(*bytes));
    if (const auto time = argumentOf(message, "sleep")) {
        bool ok = false;
        const int milliseconds = time->toByteArray().toInt(&ok);
        if (ok && milliseconds >= 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
            return answer(reply, "slept");
        }
    }
    return answer(reply, "unhandled command: " + message.toByteArray());
}
