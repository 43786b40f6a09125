using CitizenPortal.Benchmarks;

if (args is not [var file] || !File.Exists(file))
{
    Console.Error.WriteLine("usage: CitizenPortal.Benchmarks QUESTIONS.jsonl");
    return 2;
}

await new MainJob(file).RunAsync();
return 0;
