// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "commentrules.h"

#include <QtCore/qdiriterator.h>
#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

class tst_Comments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publicHeadersSayEverything();
    void complaints_data();
    void complaints();
};

void tst_Comments::publicHeadersSayEverything()
{
    HeaderReader headers;
    const QString root = QStringLiteral(IPCCORE_SOURCES);
    QDirIterator files(root, {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString path = QDir(root).relativeFilePath(file.fileName());
        if (!path.contains(QStringLiteral("include/ipccore/")))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        headers.read(path, QString::fromUtf8(file.readAll()));
    }
    // Notices if the reader no longer finds them.
    QVERIFY(headers.functions().size() > 250);
    QVERIFY(headers.classes().size() > 60);
    QVERIFY(headers.errorCodes().size() > 30);
    const QStringList complaints = CommentRules(headers).complaints();
    for (const QString &complaint : complaints)
        qWarning("%s", qPrintable(complaint));
    QCOMPARE(complaints.size(), 0);
}

void tst_Comments::complaints_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *header, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(header) << QString::fromUtf8(expected);
    };

    row("all said", R"(
/// Reads. Any thread.
/// @param size in bytes
/// @return Timeout.
Result<int> read(int size);
)",
        "");
    row("no comment", "/// Any thread.\nclass A\n{\npublic:\n    void f();\n};",
        "h:5: A::f: has no comment");
    row("no comment on the class", "class A\n{\npublic:\n};", "h:1: A: has no comment");
    row("private is not checked", "/// Any thread.\nclass A\n{\n    void f();\n};", "");
    row("signals are checked", "/// Any thread.\nclass A\n{\nQ_SIGNALS:\n    void f();\n};",
        "h:5: A::f: has no comment");
    row("special members need none", R"(
/// Text.
class A
{
public:
    A(A &&other) noexcept;
    ~A();
    A &operator=(A &&other) noexcept;
    bool operator==(const A &other) const = default;
    void f() override;
};
)",
        "");
    row("parameter", "/// Any thread.\nvoid f(int count);",
        "h:2: f: does not explain its parameter 'count'");
    row("parameter without a name", "/// Any thread.\nvoid f(int);",
        "h:2: f: does not explain its parameter 'int'");
    row("parameter named in the text",
        "/// Takes `count` of them, in any thread.\nvoid f(int count);", "");
    row("parameter with brackets",
        "/// Any thread. @param a, and @param b\n"
        "void f(std::map<int, int> a = {1, 2}, int (*b)(int, int));",
        "h:2: f: does not explain its parameter 'int (*b)(int, int)'");
    row("parameter of a word inside another", "/// Any `counter`, any thread.\nvoid f(int count);",
        "h:2: f: does not explain its parameter 'count'");
    row("errors", "/// Any thread.\nResult<void> f();", "h:2: f: does not say its errors");
    row("errors of a future", "/// Any thread.\nQFuture<CallResult<>> f();",
        "h:2: f: does not say its errors");
    row("errors by reference",
        "/// Any thread.\n/// @return Timeout.\nResult<void> f();\n"
        "/// As f().\nResult<void> g();\n/// The same.\nResult<void> h();",
        "");
    row("a reference that says nothing",
        "/// Any thread.\nResult<void> f();\n/// As f().\nResult<void> g();",
        "h:2: f: does not say its errors\n"
        "h:4: g: does not say its errors");
    row("a reference within the class", R"(
/// A value.
class A
{
public:
    /// @return Timeout.
    Result<void> f();
};
/// A value.
class B
{
public:
    /// Nothing.
    Result<void> f();
    /// As f().
    Result<void> g();
    /// As A::f().
    Result<void> h();
};
)",
        "h:14: B::f: does not say its errors\nh:16: B::g: does not say its errors");
    row("circular references",
        "/// As g(). Any thread.\nResult<void> f();\n/// As f().\nResult<void> g();",
        "h:2: f: does not say its errors\n"
        "h:4: g: does not say its errors");
    row("range of a duration", "/// Any thread. `wait`\nvoid f(std::chrono::milliseconds wait);",
        "h:2: f: does not give the range of 'wait'");
    row("unit of a size", "/// Any thread. `size`\nvoid f(qsizetype size);",
        "h:2: f: does not give the unit of 'size'");
    row("unit of a result", "/// Any thread.\nqint64 size();",
        "h:2: size: does not give the unit of its result");
    row("ownership of a parameter", "/// Any thread. `object`\nvoid f(QObject *object);",
        "h:2: f: does not say who owns its pointer");
    row("pointer to a member", "/// Any thread. `member`\nvoid f(int A::*member);", "");
    row("ownership of a result", "/// Any thread.\nQObject *f();",
        "h:2: f: does not say who owns its pointer");
    row("thread of a function", "/// Does it.\nvoid f();",
        "h:2: f: does not say in which thread it may be called");
    row("thread in the comment of the file",
        "/// \\file\n/// Any thread.\n\n/// Does it.\nvoid f();", "");
    row("threads of a class",
        "/// Does it.\nclass A\n{\npublic:\n    /// Does it.\n    void f();\n};",
        "h:2: A: does not say its rules for threads");
    row("a group shares its comment", R"(
/// A value.
class A
{
public:
    /// \name By name
    /// @{
    /// Gets `key`.
    int f(int key) const { return key; }

    int g(int key) const;
    /// @}
    int h() const;
};
)",
        "h:13: A::h: has no comment");
    row("a template with a default", "/// Any thread.\ntemplate <typename T = int>\nvoid f(T x);",
        "h:2: f: does not explain its parameter 'x'");
    row("variables, types and macros are not checked", R"(
/// Values.
struct A
{
    std::function<void(int)> f;
    int a = int(3);
    int b{int(4)};
    using F = void (*)(int);
    friend void g(int);
};
#define X(a) \
    while (a) \
        f(a)
)",
        "");
    row("C", "/* Any thread. */\nint f(const char *path);",
        "h:2: f: does not explain its parameter 'path'\n"
        "h:2: f: does not say who owns its pointer");
}

// Each rule can fail.
void tst_Comments::complaints()
{
    QFETCH(const QString, header);
    QFETCH(const QString, expected);
    HeaderReader headers;
    headers.read(QStringLiteral("codes"),
                 QStringLiteral("/// Why.\nenum class ErrorCode {\n    Timeout,\n};"));
    headers.read(QStringLiteral("h"), header);
    QCOMPARE(CommentRules(headers).complaints().join(u'\n'), expected);
}

QTEST_GUILESS_MAIN(tst_Comments)
#include "tst_comments.moc"
