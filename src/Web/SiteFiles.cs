using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Minga.Kernel;

namespace Minga.Web;

/// <summary>The addresses of the files in wwwroot, each with the fingerprint of its content, so that a browser may keep it for ever.</summary>
public sealed class SiteFiles(IWebHostEnvironment environment)
{
    public const string Version = "v";

    private readonly ConcurrentDictionary<string, (DateTimeOffset Written, string Address)> _addresses = new(StringComparer.Ordinal);

    /// <summary>"/minga.css?v=3f2a…"; the plain address where there is no such file.</summary>
    public string Address(string path)
    {
        IFileInfo file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists) return path;
        if (_addresses.TryGetValue(path, out var known) && known.Written == file.LastModified) return known.Address;
        using var bytes = new MemoryStream();
        using (Stream stream = file.CreateReadStream()) stream.CopyTo(bytes);
        string address = $"{path}?{Version}={Fingerprint.Of(bytes.ToArray())[..12]}";
        _addresses[path] = (file.LastModified, address);
        return address;
    }
}
