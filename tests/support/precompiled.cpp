// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Empty: CMake compiles precompiled headers with a source file only.
