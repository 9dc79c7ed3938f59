using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Minga.LegalText.Sources;

/// <summary>
/// One run of the git program. Arguments are handed over one by one, never through a shell; it asks nothing, runs no hooks and knows no
/// transport that starts other programs, since the repository is a stranger's.
/// </summary>
internal sealed class GitRun : IDisposable
{
    private static readonly string[] Cautious =
    [
        "-c", "protocol.ext.allow=never", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "credential.interactive=false",
        "-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=60",
    ];

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private GitRun(Process process) => _process = process;

    /// <summary>Starts git in a folder. Throws <see cref="GitMissingException"/> where there is no such program.</summary>
    public static GitRun Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8, StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        // Whoever calls us may sit in a repository of its own, as a hook does: that one is not meant.
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_ASKPASS"] = "";
        start.Environment["SSH_ASKPASS"] = "";
        start.Environment["GIT_SSH_COMMAND"] = "ssh -oBatchMode=yes -oConnectTimeout=30";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "file:https:ssh";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        start.Environment["LC_ALL"] = "C";
        foreach (string argument in Cautious.Concat(arguments)) start.ArgumentList.Add(argument);
        try
        {
            var run = new GitRun(Process.Start(start)!);
            run._process.ErrorDataReceived += (_, line) => run.Hear(line.Data);
            run._process.BeginErrorReadLine();
            return run;
        }
        catch (Win32Exception missing)
        {
            throw new GitMissingException(missing);
        }
    }

    /// <summary>What it is told.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>What it answers, as bytes.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Reads the answer to its end. Throws <see cref="IOException"/> with what git says where it fails.</summary>
    public byte[] Answer()
    {
        Input.Close();
        var answer = new MemoryStream();
        Output.CopyTo(answer);
        End();
        return answer.ToArray();
    }

    /// <summary>Waits for its end. Throws <see cref="IOException"/> with what git says where it failed.</summary>
    public void End()
    {
        _process.WaitForExit();
        if (_process.ExitCode != 0) throw new IOException(Complaint());
    }

    /// <summary>The line in which git says what is wrong.</summary>
    public string Complaint()
    {
        lock (_errors)
        {
            string[] lines = _errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string line = lines.FirstOrDefault(l => l.StartsWith("fatal: ", StringComparison.Ordinal) || l.StartsWith("error: ", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "";
            return Addressing.Shorten(line.Replace("fatal: ", "", StringComparison.Ordinal).Replace("error: ", "", StringComparison.Ordinal));
        }
    }

    public void Dispose()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended in between.
        }
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_errors)
            if (line is not null && _errors.Length < 4000) _errors.Append(line).Append('\n');
    }
}

/// <summary>There is no git program on this machine.</summary>
internal sealed class GitMissingException(Exception inner) : IOException("git", inner);
