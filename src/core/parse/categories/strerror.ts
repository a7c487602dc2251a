/** What strerror(3) and Node.js say for an errno name (glibc, musl, macOS and Winsock wordings, and glibc's and Winsock's in Chinese). */

const wordings: Readonly<Record<string, string>> = {
  EACCES:
    "Permission denied|权限不够|An attempt was made to access a socket in a way forbidden by its access permissions|以一种访问权限不允许的方式做了一个访问套接字的尝试",
  EPERM: "Operation not permitted|不允许的操作",
  ENOENT:
    "No such file or directory|The system cannot find the file specified|The system cannot find the path specified|没有那个文件或目录",
  EEXIST: "File exists|文件已存在",
  ENOTDIR: "Not a directory|不是目录",
  EISDIR: "Is a directory|是一个目录",
  ENOTEMPTY: "Directory not empty|目录非空",
  EBUSY: "Device or resource busy|Resource busy|设备或资源忙",
  ETXTBSY: "Text file busy|文本文件忙",
  EINVAL: "Invalid argument|无效的参数",
  EBADF: "Bad file descriptor|错误的文件描述符",
  ENOSPC: "No space left on device|设备上没有空间",
  EROFS: "Read-only file system|只读文件系统",
  EDQUOT: "Disk quota exceeded|超出磁盘限额",
  EIO: "Input/output error|I/O error|输入/输出错误",
  ENOMEM: "Cannot allocate memory|Out of memory|无法分配内存",
  EMFILE: "Too many open files|打开的文件过多",
  ENFILE: "Too many open files in system|系统中打开的文件过多",
  EAGAIN: "Resource temporarily unavailable|资源暂时不可用",
  EPIPE: "Broken pipe|断开的管道",
  ECONNREFUSED:
    "Connection refused|拒绝连接|连接被拒绝|No connection could be made because the target machine actively refused it|由于目标计算机积极拒绝，无法连接",
  ECONNRESET:
    "An existing connection was forcibly closed by the remote host|远程主机强迫关闭了一个现有的连接|Connection reset by peer|对方重置连接|连接被对方重设|连接被对端重置",
  ECONNABORTED: "Software caused connection abort|由软件导致的连接断开",
  ETIMEDOUT: "Connection timed out|Operation timed out|i/o timeout|连接超时",
  EHOSTUNREACH: "No route to host|没有到主机的路由",
  ENETUNREACH: "Network is unreachable|网络不可达",
  EADDRINUSE:
    "Address already in use|地址已在使用|地址已被使用|Only one usage of each socket address (protocol/network address/port) is normally permitted|通常每个套接字地址(协议/网络地址/端口)只允许使用一次",
  EADDRNOTAVAIL: "Cannot assign requested address|Address not available|无法指定被请求的地址",
  ENOTCONN: "Transport endpoint is not connected|Socket is not connected|传输端点尚未连接",
  ENOTFOUND:
    "Name or service not known|nodename nor servname provided, or not known|No such host|No address associated with hostname|未知的名称或服务",
  EAI_AGAIN: "Temporary failure in name resolution|域名解析暂时失败",
  ENOEXEC: "Exec format error|可执行文件格式错误",
  ENAMETOOLONG: "File name too long|文件名过长",
  ELOOP: "Too many levels of symbolic links|符号连接的层数过多",
  EXDEV: "Invalid cross-device link|无效的跨设备链接",
  E2BIG: "Argument list too long|参数列表过长",
  EILSEQ: "Invalid or incomplete multibyte or wide character|Illegal byte sequence|无效或不完整的多字节字符或宽字符",
  ENOTSUP: "Operation not supported|不支持的操作",
  ESTALE: "Stale file handle|过旧的文件句柄",
  ENODEV: "No such device|没有那个设备",
  ESRCH: "No such process|没有那个进程",
  EDEADLK: "Resource deadlock avoided|已避免资源死锁",
};

const pairs = Object.entries(wordings).flatMap(([name, texts]) =>
  texts.split("|").map((text) => [name, text] as const),
);
const names = new Map(pairs.map(([name, text]) => [text.toLowerCase(), name]));

/** Every name, and every text as C prints it and as Go does: in lower case. */
export const errnoWords: readonly string[] = [
  ...new Set(pairs.flatMap(([name, text]) => [name, text, text.toLowerCase()])),
];

/** The errno name of a system message, whatever its case; of `lookup x: no such host` too. */
export function errnoOf(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  return names.get(plain) ?? names.get(plain.slice(plain.lastIndexOf(": ") + 2));
}
