WebApplication app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Minga");
app.Run();
