import { describe, expect, it } from "vitest";
import { pip } from "../../../../../src/core/parse/formats/python/pip.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("pip", () => {
  it("encloses the traceback that a box quotes, and takes its repetition for a consequence", () => {
    const text = `  error: subprocess-exited-with-error
  
  × python setup.py egg_info did not run successfully.
  │ exit code: 1
  ╰─> [3 lines of output]
      Traceback (most recent call last):
        File "<string>", line 2, in <module>
      RuntimeError: CUDA_HOME is not set
      [end of output]
  
  note: This error originates from a subprocess, and is likely not a problem with pip.
error: metadata-generation-failed

× Encountered error while generating package metadata.
╰─> See above for output.`;
    expect(read(pip, text)).toMatchObject([
      {
        runtime: "pip",
        code: "subprocess-exited-with-error",
        exitCode: 1,
        category: "build",
        message: "python setup.py egg_info did not run successfully.",
        frames: [{ file: "<string>", line: 2 }],
        lines: [1, 9],
        confidence: 0.98,
      },
      { code: "metadata-generation-failed", confidence: 0.7 },
    ]);
  });

  it("reads the two lines about a missing version as one, with the trouble told above", () => {
    const text = `ERROR: Could not find a version that satisfies the requirement shop (from versions: none)
ERROR: No matching distribution found for shop`;
    expect(read(pip, text)).toMatchObject([{ category: "dependency", lines: [1, 2] }]);
    const retried = `WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...: [Errno -2] Name or service not known')': /simple/shop/\n${text}`;
    expect(read(pip, retried)).toMatchObject([{ category: "dns" }]);
  });

  it("reads the layout of older versions", () => {
    const text = `    ERROR: Command errored out with exit status 1:
     command: python3 setup.py egg_info
    Complete output (2 lines):
    OSError: mysql_config not found
    ----------------------------------------
ERROR: Command errored out with exit status 1: python setup.py egg_info Check the logs for full command output.`;
    expect(read(pip, text)[0]).toMatchObject({ exitCode: 1, category: "build", lines: [1, 5], confidence: 0.98 });
  });

  it.each([
    [
      "error: externally-managed-environment\n\n× This environment is externally managed\n╰─> To install Python packages system-wide, try apt install",
      "configuration",
    ],
    [
      "ERROR: Cannot install a==1.0 and b==2.0 because these package versions have conflicting dependencies.",
      "dependency",
    ],
    ["ERROR: Package 'x' requires a different Python: 3.11.2 not in '>=3.13'", "compatibility"],
    ["ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk"],
    ["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "constraint"],
    ["ERROR: Invalid requirement: 'requests=2.0'", "invalid-input"],
    ["ERROR: acme-1.0-cp39-cp39-win_amd64.whl is not a supported wheel on this platform.", "compatibility"],
    ["ERROR: file:///srv/shop does not appear to be a Python project: neither 'setup.py' found.", "not-found"],
    ["shop-api 3.1 requires shop-core, which is not installed.", "dependency"],
    ["shop-api 3.1 has requirement shop-core>=2, but you have shop-core 1.0.", "dependency"],
    ["Usage:\n  pip install [options] <requirement>\n\nno such option: --upgarde", "invalid-input"],
    ["ERROR: HTTP error 403 while getting https://pypi.example.com/x.whl", "authorization"],
  ])("knows the category of: %s", (text, category) => {
    expect(read(pip, text)).toMatchObject([{ runtime: "pip", category }]);
  });

  it("reads where a requirement stands, and what the resolver lists as one error", () => {
    const requirement = "ERROR: Invalid requirement: 'flask=2.0' (from line 2 of req.txt)";
    expect(read(pip, requirement)).toMatchObject([{ location: { file: "req.txt", line: 2 } }]);
    const listed = "shop-api 3.1 requires shop-core>=2, but you have shop-core 1.0 which is incompatible.";
    const text = `ERROR: pip's dependency resolver does not currently take into account all the packages.\n${listed}`;
    expect(read(pip, text)).toMatchObject([{ lines: [1, 2], category: "dependency" }]);
  });

  it("reads a box that lost its frame", () => {
    const text =
      "error: subprocess-exited-with-error\n\nGetting requirements to build wheel did not run successfully.\nexit code: 1\n\nSee above for output.";
    expect(read(pip, text)).toMatchObject([
      { message: "Getting requirements to build wheel did not run successfully.", exitCode: 1, category: "build" },
    ]);
  });

  it("knows why git could not clone from what git said above the box", () => {
    const text =
      "  fatal: unable to access 'https://h/core.git/': Failed to connect to h port 443\n  error: subprocess-exited-with-error\n\n  × git clone --quiet https://h/core.git did not run successfully.\n  │ exit code: 128\n  ╰─> See above for output.";
    expect(read(pip, text)).toMatchObject([{ exitCode: 128, category: "connection" }]);
  });

  it.each([
    ...talk,
    "no such option: --upgarde",
    "shop-api 3.1 requires shop-core",
    "WARNING: You are using pip version 20.0; however, version 23.0 is available.",
    "Successfully installed requests-2.31.0",
    "ERROR: the cart is empty",
  ])("stays silent: %s", (text) => {
    expect(pip.parse(posted(text))).toBeUndefined();
  });

  it("reads an index that could not be fetched, as the context of what follows", () => {
    const line =
      "Could not fetch URL https://pypi.org/simple/pip/: There was a problem confirming the ssl certificate: certificate verify failed - skipping";
    expect(read(pip, line)).toMatchObject([{ runtime: "pip", category: "tls", confidence: 0.7 }]);
  });

  it("reads a box whose head is cut off by what stands last in it", () => {
    const text = `error: command '/usr/bin/gcc' failed with exit code 1
      [end of output]

  note: This error originates from a subprocess, and is likely not a problem with pip.`;
    expect(read(pip, text)).toMatchObject([
      { runtime: "pip", message: "command '/usr/bin/gcc' failed with exit code 1", exitCode: 1, category: "build" },
    ]);
  });

  it("reads what could not be installed without the label", () => {
    expect(
      read(pip, "Could not install packages due to an EnvironmentError: [WinError 5] 拒绝访问。: 'c:\\\\a'"),
    ).toMatchObject([{ runtime: "pip" }]);
  });
});

it("reads a command without requirements", () => {
  expect(read(pip, 'ERROR: You must give at least one requirement to install (see "pip help install")')).toMatchObject([
    { runtime: "pip", category: "invalid-input" },
  ]);
});
