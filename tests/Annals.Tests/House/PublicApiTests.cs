using PublicApiGenerator;
using Xunit;

namespace Annals.Tests.House;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var surface = typeof(Pipeline).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });

        Approval.Check(surface, "tests", "Annals.Tests", "Approved", "PublicApi.txt");
    }
}
