// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/reply.h>
#include <ipccore/streamhandler.h>

#include <QtCore/qbytearray.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>

inline constexpr qint64 KiB = 1024;
inline constexpr qint64 MiB = 1024 * KiB;
inline constexpr qsizetype LargestPacket = 65'516;

/// The bytes of every upload tell their position.
inline QByteArrayView bytesAt(qint64 position, qsizetype size)
{
    constexpr qsizetype Period = 251 * 257;
    static const QByteArray rows = [] {
        QByteArray bytes(Period + 64 * KiB, Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>((i % Period) * 7 + (i % Period) / 251);
        return bytes;
    }();
    return QByteArrayView(rows).sliced(position % Period, size);
}

inline QByteArray header(qsizetype payload)
{
    return QByteArray::number(payload + 4, 16).rightJustified(4, '0');
}

inline QByteArray upload(qint64 size, qsizetype packet = LargestPacket)
{
    QByteArray bytes;
    for (qint64 done = 0; done < size; done += packet) {
        const auto payload = static_cast<qsizetype>(std::min<qint64>(size - done, packet));
        bytes += header(payload) + bytesAt(done, payload).toByteArray();
    }
    return bytes + "0000";
}

inline QByteArray answer(const QByteArray &text)
{
    return header(text.size()) + text + "0000";
}

inline QByteArray answerTo(qint64 size)
{
    return answer(QByteArray::number(size));
}

/// What the stream handlers of one server have done.
struct Record
{
    std::atomic<int> made = 0;
    std::atomic<int> destroyed = 0;
    std::atomic<int> finished = 0;
    std::atomic<int> overlapping = 0; ///< calls for a request during another one
    std::atomic<int> wrong = 0;       ///< pieces that are not the next bytes
    std::atomic<qint64> received = 0;
    std::function<IpcCore::Result<void>()> duringPiece;
    std::function<IpcCore::HandlerResult(IpcCore::Reply &)> atEnd;
    std::function<void()> atDestruction;
};

/// Answers an upload with its size.
class Uploaded final : public IpcCore::StreamHandler
{
public:
    explicit Uploaded(Record &record)
        : m_record(record)
    {
        ++m_record.made;
    }

    ~Uploaded() override
    {
        const Call call(*this);
        if (m_record.atDestruction)
            m_record.atDestruction();
        ++m_record.destroyed;
    }

    static IpcCore::StreamHandlerFactory factory(Record &record)
    {
        return [&record](const IpcCore::RequestOrigin &) {
            return std::make_unique<Uploaded>(record);
        };
    }

    IpcCore::Result<void> receive(QByteArrayView piece) override
    {
        const Call call(*this);
        const bool fits =
            !piece.isEmpty() && piece.size() <= 64 * KiB && piece == bytesAt(m_size, piece.size());
        m_record.wrong += fits ? 0 : 1;
        m_size += piece.size();
        m_record.received += piece.size();
        return m_record.duringPiece ? m_record.duringPiece() : IpcCore::Result<void>();
    }

    IpcCore::HandlerResult finish(IpcCore::Reply &reply) override
    {
        const Call call(*this);
        ++m_record.finished;
        if (m_record.atEnd)
            return m_record.atEnd(reply);
        return reply.write(QByteArray::number(m_size)) ? IpcCore::HandlerResult::Done
                                                       : IpcCore::HandlerResult::Failed;
    }

private:
    class Call
    {
    public:
        explicit Call(Uploaded &handler)
            : m_handler(handler)
        {
            if (m_handler.m_busy.exchange(true))
                ++m_handler.m_record.overlapping;
        }

        ~Call() { m_handler.m_busy = false; }

    private:
        Uploaded &m_handler;
    };

    Record &m_record;
    std::atomic<bool> m_busy = false;
    qint64 m_size = 0;
};
