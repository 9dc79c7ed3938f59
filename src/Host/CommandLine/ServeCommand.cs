using System.CommandLine;
using Minga.Library.SearchTexts;
using Minga.Localisation.FollowTexts;
using Minga.Web;

namespace Minga.Host.CommandLine;

/// <summary>minga serve: the site.</summary>
internal static class ServeCommand
{
    public static Command Create(Words words, Options options)
    {
        var urls = new Option<string>("--urls") { Description = words["help.urls"], DefaultValueFactory = _ => "http://localhost:5080" };
        var noStory = new Option<bool>("--no-story") { Description = words["help.no-story"] };
        var command = new Command("serve", words["help.serve"]) { urls, noStory };
        command.SetAction(async (parsed, cancel) =>
        {
            await using WebApplication app = Build(new DataFolder(parsed.GetValue(options.Data)!.FullName), parsed.GetValue(urls)!, !parsed.GetValue(noStory));
            await app.StartAsync(cancel);
            foreach (string address in app.Urls) Session.TerminalOf(words, json: false).Say("command.serving", address);
            await app.WaitForShutdownAsync(cancel);
            return 0;
        });
        return command;
    }

    /// <summary>The site on a data folder, ready to be started.</summary>
    public static WebApplication Build(DataFolder folder, string urls, bool story)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseUrls(urls.Split(';'));
        // What ends the start is said in one line by the command itself.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddWeb();
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Minga";
            return Task.CompletedTask;
        }));
        builder.Services.ConfigureHttpJsonOptions(options => Terminal.AsProgramsRead(options.SerializerOptions));
        builder.Services.AddSingleton(new Demonstration(story));
        builder.Services.AddMinga(folder);
        builder.Services.AddHostedService<IndexFollower>();
        builder.Services.AddHostedService<EvidenceFollower>();
        WebApplication app = builder.Build();
        Modules.Prepare(app.Services, story);
        app.UseWeb();
        app.MapMinga();
        app.MapOpenApi();
        return app;
    }
}
