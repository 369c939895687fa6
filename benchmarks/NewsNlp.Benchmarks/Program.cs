using BenchmarkDotNet.Running;
using NewsNlp.Benchmarks;

return args switch
{
    ["guard", ..] => Guard.Run(),
    ["startup", ..] => StartUp.Run(),
    ["threads", ..] => UnderLoad.Run(),
    _ => RunAll(args),
};

static int RunAll(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
