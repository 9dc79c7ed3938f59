using System.Runtime.CompilerServices;
using Xunit;

namespace Minga.Testing;

/// <summary>Answers that people trust, kept as files: "NAME.approved.txt" beside the test.</summary>
public static class Golden
{
    /// <summary>
    /// Compares with the approved file and shows the first line that differs. "./run test --accept" (MINGA_ACCEPT=1) writes the
    /// answer instead: look at the difference before committing it.
    /// </summary>
    public static void Compare(string name, string actual, [CallerFilePath] string test = "")
    {
        string file = Path.Combine(Path.GetDirectoryName(test)!, name + ".approved.txt");
        string text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("MINGA_ACCEPT") == "1")
        {
            File.WriteAllText(file, text);
            return;
        }
        Assert.True(File.Exists(file), $"There is no {Path.GetFileName(file)} yet. Look at the answer and accept it:\n{text}");
        string[] expected = File.ReadAllText(file).Split('\n');
        string[] found = text.Split('\n');
        for (int i = 0; i < Math.Max(expected.Length, found.Length); i++)
        {
            string want = i < expected.Length ? expected[i] : "(no line)";
            string have = i < found.Length ? found[i] : "(no line)";
            Assert.True(want == have, $"{Path.GetFileName(file)}, line {i + 1}\nexpected: {want}\nfound:    {have}");
        }
    }
}
