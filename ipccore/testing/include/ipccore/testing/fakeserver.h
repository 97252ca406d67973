// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/testing/answer.h>

#include <QtCore/qlist.h>

#include <functional>
#include <memory>

namespace IpcCore::Testing {

class FakeServerPrivate;

/// A scripted server for testing clients: answers well or badly, and records the requests.
///
/// A real Server at the path of a TemporaryEndpoint. To break the protocol itself, use RawServer.
/// Needs a QCoreApplication, like RawServer. All functions may be called from any thread, but not
/// from a handler.
class IPCCORE_TESTING_EXPORT FakeServer
{
public:
    /// Chooses an answer. Called concurrently on the server's threads.
    using Handler = std::function<Answer(const QByteArray &request)>;

    /// A server at a path of its own, which does not exist before start().
    FakeServer();
    /// A server at `path`, where the client under test looks for its server.
    explicit FakeServer(const EndpointPath &path);
    /// Stops, and removes what refuse() placed at the path.
    ~FakeServer();
    Q_DISABLE_COPY_MOVE(FakeServer)

    /// Where it listens after start().
    const EndpointPath &path() const;

    /// Starts answering. May be called again after stop() or refuse(), like a server coming back.
    /// @return WrongState if it is running; otherwise as Server::listen() and Server::start().
    Result<void> start();

    /// Stops, closing the connections of unanswered requests, and waits for running handlers. Keeps
    /// the script and the recorded requests. Does nothing if it is not running.
    void stop();

    /// Stops, and leaves the path so that clients cannot connect.
    /// @param state PathNotFound: nothing is there. NotListening: the socket of a killed server.
    ///              InvalidPath: a regular file.
    /// @return InvalidArgument for another state; AddressInUse if something else is at the path;
    ///         PathTooLong, which a TemporaryEndpoint never is; SystemError.
    Result<void> refuse(ActiveState state);

    /// \name The script
    /// May be changed at any time. A request gets its own answer, else the handler's, else the
    /// default answer.
    /// @{

    /// Replies to `request` with `bytes`: short for answer(request, Answer::reply(bytes)).
    void reply(const QByteArray &request, const QByteArray &bytes);
    /// Answers `request` with `answer` each time it arrives.
    void answer(const QByteArray &request, const Answer &answer);
    /// Asks `handler` about requests without an answer of their own; an empty function removes it.
    void setHandler(const Handler &handler);
    /// Answers all other requests with `answer`. Default: Answer::hangUp(), so that unexpected
    /// requests fail.
    void setDefaultAnswer(const Answer &answer);

    /// @}

    /// Sends the held answers (Answer::onRelease()).
    void release();

    /// Every request since construction, in order of arrival.
    QList<QByteArray> requests() const;

    /// Waits until requests() has at least `count` elements. Runs this thread's event loop
    /// meanwhile, so that an AsyncClient makes progress.
    /// @param timeout 0 and more.
    /// @return Timeout.
    Result<void>
    waitForRequests(qsizetype count,
                    std::chrono::milliseconds timeout = std::chrono::seconds(20)) const;

private:
    std::unique_ptr<FakeServerPrivate> d_ptr;
};

} // namespace IpcCore::Testing
