using System.CommandLine;
using Minga.Library.SearchTexts;
using Minga.Web;

namespace Minga.Host.CommandLine;

/// <summary>minga serve: the site.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen", DefaultValueFactory = _ => "http://localhost:5080" };
        var noStory = new Option<bool>("--no-story") { Description = "Without the demonstration data" };
        var command = new Command("serve", "Start the site") { urls, noStory };
        command.SetAction(async (parsed, cancel) =>
        {
            await using WebApplication app = Build(new DataFolder(parsed.GetValue(Options.Data)!.FullName), parsed.GetValue(urls)!);
            await app.StartAsync(cancel);
            foreach (string address in app.Urls) Session.TerminalOf(parsed).Say("command.serving", address);
            await app.WaitForShutdownAsync(cancel);
            return 0;
        });
        return command;
    }

    /// <summary>The site on a data folder, ready to be started.</summary>
    public static WebApplication Build(DataFolder folder, string urls)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddWeb();
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Minga";
            return Task.CompletedTask;
        }));
        builder.Services.ConfigureHttpJsonOptions(options => Terminal.AsProgramsRead(options.SerializerOptions));
        builder.Services.AddMinga(folder);
        builder.Services.AddHostedService<IndexFollower>();
        WebApplication app = builder.Build();
        Modules.Prepare(app.Services);
        app.UseWeb();
        app.MapMinga();
        app.MapOpenApi();
        return app;
    }
}
