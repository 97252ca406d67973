// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/serveroptions.h>
#include <ipccore/service/servicedescription.h>
#include <ipccore/service/topic.h>
#include <ipccore/testing/callanswer.h>

#include <QtCore/qcbormap.h>
#include <QtCore/qlist.h>

#include <functional>
#include <memory>

namespace IpcCore::Testing {

class FakeServicePrivate;

/// One call that a FakeService has received.
struct RecordedCall
{
    QString command;    ///< Its name.
    QCborMap arguments; ///< As a command sees them: checked, with defaults.

    bool operator==(const RecordedCall &other) const = default;
};

/// A scripted service for testing clients: real commands and topics, answered well or badly, with a
/// record of the calls.
///
/// A ServiceServer at the path of a TemporaryEndpoint; it checks arguments, describes itself and
/// serves subscribers as every service does. To break the protocol below it, use FakeServer and
/// RawServer. Needs a QCoreApplication. All functions may be called from any thread, but not from a
/// handler.
class IPCCORE_SERVICETESTING_EXPORT FakeService
{
public:
    /// Chooses an answer. Called concurrently on the service's threads.
    using Handler = std::function<CallAnswer(const RecordedCall &call)>;

    /// A service at a path of its own, which does not exist before start().
    /// @param description has the same name, version, commands and topics as a real service, whose
    ///        description can come from ServiceClient::describe() or readDescription(); the service
    ///        answers `describe` with it. Commands that every router has need not be in it.
    explicit FakeService(const ServiceDescription &description = {});
    /// The same at `path`, where the client under test looks for its service.
    explicit FakeService(const EndpointPath &path, const ServiceDescription &description = {});
    /// Stops.
    ~FakeService();
    Q_DISABLE_COPY_MOVE(FakeService)

    /// Where it listens after start().
    const EndpointPath &path() const;

    /// \name Before start()
    /// Changes made while it runs take effect at its next start().
    /// @{

    /// Adds `command`, or replaces one of the same name.
    void add(const CommandDescription &command);
    /// The same for a command that has nothing but a `name` and `parameters`.
    void add(const QString &name, const QList<Parameter> &parameters = {});
    /// Adds the topic `name`, which treats its subscribers by `policy`, or replaces one of the same
    /// name; it has no value before publish().
    void addTopic(const QString &name, const TopicPolicy &policy = {});
    /// Starts the server with `options`. Default: those of ServerOptions with 16 threads, so that
    /// as many answers may be held.
    void setServerOptions(const ServerOptions &options);

    /// @}

    /// Starts answering. May be called again after stop(), like a service coming back; it then has
    /// another epoch, and each topic the value that was published last.
    /// @return WrongState if it is running; otherwise as Server::listen() and Server::start().
    Result<void> start();

    /// Stops as a service does: subscriptions end, calls that wait lose their connection, and
    /// nobody listens any more. Keeps script, record and values. Does nothing if it is not running.
    void stop();

    /// Stops and starts. Errors as start().
    Result<void> restart();

    /// Cuts all connections, as when the service is killed, without stopping: subscribers lose
    /// theirs without a word and find the same epoch again.
    void cutConnections();

    /// \name The script
    /// May be changed at any time. A call gets the answer for its arguments, else that for its
    /// command, else the handler's; else it fails with the code "not-scripted", so that unexpected
    /// calls fail. Calls that the router refuses, for example for a wrong argument, never get here.
    /// @{

    /// Answers every call of `command` with `answer`.
    void answer(const QString &command, const CallAnswer &answer);
    /// The same for calls whose arguments are exactly `arguments`, with defaults.
    void answer(const QString &command, const QCborMap &arguments, const CallAnswer &answer);
    /// Asks `handler` about calls without an answer of their own; an empty function removes it.
    void setHandler(const Handler &handler);

    /// @}

    /// Sends the held answers (CallAnswer::onRelease()) of all calls received so far.
    void release();

    /// Tells the subscribers of `topic` that it is `value` now. While the service does not run, it
    /// becomes the first value after the next start().
    /// @return false if there is no such topic.
    bool publish(const QString &topic, const QCborValue &value);

    /// The number of subscribers of `topic`; 0 if there is no such topic.
    int subscriberCount(const QString &topic) const;

    /// Waits until subscriberCount() of `topic` is at least `count`. Runs this thread's event loop
    /// meanwhile.
    /// @param timeout 0 and more.
    /// @return Timeout.
    Result<void>
    waitForSubscribers(const QString &topic, int count,
                       std::chrono::milliseconds timeout = std::chrono::seconds(20)) const;

    /// Every call since construction that reached its command, in order of arrival.
    QList<RecordedCall> calls() const;

    /// Waits until calls() has at least `count` elements. Runs this thread's event loop meanwhile,
    /// so that a ServiceClient makes progress.
    /// @param timeout 0 and more.
    /// @return Timeout.
    Result<void> waitForCalls(qsizetype count,
                              std::chrono::milliseconds timeout = std::chrono::seconds(20)) const;

    /// What `describe` tells after the next start().
    ServiceDescription description() const;

private:
    std::unique_ptr<FakeServicePrivate> d_ptr;
};

} // namespace IpcCore::Testing
